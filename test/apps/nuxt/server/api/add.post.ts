export default defineEventHandler((event) =>
  answer(event, (jar) =>
    cartCookie.on(jar).update((items) => [...items, { id: 'cake', count: 1 }]),
  ),
);
