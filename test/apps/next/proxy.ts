import { proxyJar } from 'gingersnap/next';
import { NextResponse, type NextRequest } from 'next/server';
import { visits } from './app/cookies';

export function proxy(request: NextRequest) {
  const response = NextResponse.next();
  visits.on(proxyJar(request, response)).update((count) => count + 1);
  return response;
}

export const config = { matcher: '/' };
