"""A server that knows nothing of cookies, for the libraries that have no server of their own."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer


def serve(write, read):
    """`write` makes the Set-Cookie headers of texts by name, `read` makes these of a Cookie header."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            texts = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
            self.answer([('Set-Cookie', value) for value in write(texts)], b'')

        def do_GET(self):
            self.answer([], json.dumps(read(self.headers['Cookie'])).encode())

        def answer(self, headers, body):
            self.send_response(200)
            for header in [*headers, ('Content-Length', str(len(body)))]:
                self.send_header(*header)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with HTTPServer(('127.0.0.1', 0), Handler) as server:
        print(f'http://127.0.0.1:{server.server_port}/', flush=True)
        server.serve_forever()
