export default defineEventHandler(() => 'Hello');
