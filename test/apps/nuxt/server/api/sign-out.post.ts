export default defineEventHandler((event) =>
  answer(event, (jar) => sessionCookie.on(jar).remove()),
);
