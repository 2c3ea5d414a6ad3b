import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('routes/home.tsx'),
  route('other', 'routes/other.tsx'),
  route('mismatch', 'routes/mismatch.tsx'),
  route('add', 'routes/add.ts'),
  route('rename', 'routes/rename.ts'),
  route('sign-in', 'routes/sign-in.ts'),
  route('sign-out', 'routes/sign-out.ts'),
] satisfies RouteConfig;
