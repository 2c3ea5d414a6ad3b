# Sets and reads whatever cookies a test asks for, by the requests and responses of Rack, and so of Rails and Sinatra.
# Rack brings no server, and which one stands before it makes no difference to cookies: this one does what a test needs.

require 'json'
require 'rack'
require 'socket'

app = lambda do |env|
  request = Rack::Request.new(env)
  response = Rack::Response.new
  if request.post?
    JSON.parse(request.body.read).each { |name, text| response.set_cookie(name, value: text, path: '/') }
  else
    response.write(JSON.generate(request.cookies))
  end
  response.finish
end

server = TCPServer.new('127.0.0.1', 0)
puts "http://127.0.0.1:#{server.addr[1]}/"
$stdout.flush

loop do
  client = server.accept
  method, path = client.gets.split
  headers = client.each_line("\r\n", chomp: true).take_while { |line| line != '' }.to_h { |line| line.split(': ', 2) }
  headers.transform_keys!(&:downcase)
  env = Rack::MockRequest.env_for(path, method: method, input: client.read(headers['content-length'].to_i).to_s)
  env['HTTP_COOKIE'] = headers['cookie'] if headers['cookie']
  _, sent, body = app.call(env)
  client.write("HTTP/1.1 200 OK\r\nConnection: close\r\n")
  # Several cookies are lines of one header up to Rack 2, a list from Rack 3 on.
  sent.each { |name, values| Array(values).join("\n").each_line(chomp: true) { |value| client.write("#{name}: #{value}\r\n") } }
  client.write("\r\n")
  body.each { |chunk| client.write(chunk) }
  client.close
end
