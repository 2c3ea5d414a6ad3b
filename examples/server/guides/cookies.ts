import { defineCookie, number } from 'gingersnap';

export const visits = defineCookie('visits', { codec: number, default: 0, expires: '30d' });
