import { createCookie, data } from 'react-router';
import type { Route } from './+types/rename';

/** React Router's own function writes what the page reads. */
export const action = async ({ request }: Route.ActionArgs) => {
  const name = (await request.formData()).get('name');
  return data(null, { headers: { 'Set-Cookie': await createCookie('prefs').serialize({ name }) } });
};
