"""Sets and reads whatever cookies a test asks for, by Tornado's own means."""

import asyncio
import json

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler


class Write(RequestHandler):
    def post(self):
        for name, text in json.loads(self.request.body).items():
            self.set_cookie(name, text)


class Read(RequestHandler):
    def get(self):
        self.write({name: self.get_cookie(name) for name in self.cookies})


async def main():
    server = HTTPServer(Application([('/write', Write), ('/read', Read)]), max_header_size=1 << 20)
    sockets = bind_sockets(0, '127.0.0.1')
    server.add_sockets(sockets)
    print(f'http://127.0.0.1:{sockets[0].getsockname()[1]}/', flush=True)
    await asyncio.Event().wait()


asyncio.run(main())
