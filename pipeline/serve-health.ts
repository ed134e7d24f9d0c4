import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from './metrics.js'

/** Answer a request for a health or metrics page, within another server; null for any other page. */
export async function answerHealth(metrics: Metrics, request: Request): Promise<Response | null> {
  const answer = request.method === 'GET' ? await metrics.answer(new URL(request.url).pathname) : null
  return answer && new Response(answer.body, { status: answer.status, headers: { 'content-type': answer.type } })
}

/** Serve the health and metrics pages of a process on a port (0: any free one); for machines, never for people. */
export function serveHealth(
  metrics: Metrics,
  { port, host }: { port: number; host: string },
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    void (request.method === 'GET' ? metrics.answer(path) : Promise.resolve(null)).then((answer) => {
      response.writeHead(answer?.status ?? 404, { 'content-type': answer?.type ?? 'text/plain; charset=utf-8' })
      response.end(answer?.body ?? 'not found\n')
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      }),
    )
  })
}
