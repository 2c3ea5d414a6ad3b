"""Sets and reads whatever cookies a test asks for, by aiohttp's own means."""

import asyncio

from aiohttp import web

routes = web.RouteTableDef()


@routes.post('/write')
async def write(request):
    response = web.Response()
    for name, text in (await request.json()).items():
        response.set_cookie(name, text)
    return response


@routes.get('/read')
async def read(request):
    return web.json_response(dict(request.cookies))


async def main():
    app = web.Application()
    app.add_routes(routes)
    runner = web.AppRunner(app, max_field_size=1 << 20)
    await runner.setup()
    await web.TCPSite(runner, '127.0.0.1', 0).start()
    print(f'http://127.0.0.1:{runner.addresses[0][1]}/', flush=True)
    await asyncio.Event().wait()


asyncio.run(main())
