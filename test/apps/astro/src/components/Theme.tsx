import { useCookie } from 'gingersnap/react';
import { useEffect } from 'react';
import { theme } from '../cookies';

/** `id` says on <html> when the island takes clicks. */
export default function Theme({ id, initial }: { id: string; initial: 'dark' | 'light' }) {
  const [value, setTheme] = useCookie(theme, initial);
  useEffect(() => {
    document.documentElement.className = value;
    document.documentElement.dataset[id] = '';
  }, [value]);
  return (
    <button
      id={id}
      data-shown={id}
      onClick={() => setTheme((previous) => (previous === 'dark' ? 'light' : 'dark'))}
    >
      {value}
    </button>
  );
}
