import { nextJar } from 'gingersnap/next';
import { theme } from '../cookies';

/** A server component writes, which it can't. */
export default async function Page() {
  const jar = await nextJar();
  const answer = theme.on(jar).set('dark');
  return <output id="answer">{JSON.stringify([answer, theme.on(jar).get()])}</output>;
}
