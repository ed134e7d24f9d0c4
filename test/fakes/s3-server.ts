import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A little server that speaks as much S3 as the program asks for, over objects in memory. */
export interface FakeS3 {
  /** What a program must find in its environment to reach it. */
  readonly env: Readonly<Record<string, string>>
  readonly objects: Map<string, Buffer>
  /** Answer the next requests with this status instead: 503 a service that is busy, 403 one that refuses. */
  trouble(status: number, times: number): void
  close(): Promise<void>
}

// Names a page of a list holds: few, so that a list has several pages.
const perPage = 3
const sha256 = (body: Buffer) => createHash('sha256').update(body).digest('hex')
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

/**
 * Start the server with one bucket, `kho`. It checks who asks and that the body is what was signed for, and gives lists page by page. What it
 * does not show: whether the signature itself is right, TLS, redirects between regions, versions, limits of speed, and how a real service fails.
 */
export async function startFakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>()
  let trouble = { status: 0, times: 0 }
  const answer = async (request: IncomingMessage): Promise<{ status: number; body?: string | Buffer }> => {
    const body = await bodyOf(request)
    const error = (status: number, code: string) => ({ status, body: `<Error><Code>${code}</Code></Error>` })
    if (trouble.times > 0) {
      trouble = { ...trouble, times: trouble.times - 1 }
      return error(trouble.status, trouble.status === 403 ? 'AccessDenied' : 'SlowDown')
    }
    const signed = request.headers['x-amz-content-sha256']
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=lan/'))
      return error(403, 'AccessDenied')
    if (signed !== 'UNSIGNED-PAYLOAD' && signed !== sha256(body)) return error(400, 'XAmzContentSHA256Mismatch')
    const url = new URL(request.url!, 'http://s3')
    const [, bucket, ...rest] = decodeURIComponent(url.pathname).split('/')
    if (bucket !== 'kho') return error(404, 'NoSuchBucket')
    const key = rest.join('/')
    if (key === '') return { status: 200, body: list(url.searchParams) }
    if (request.method === 'PUT') objects.set(key, body)
    if (request.method === 'DELETE') objects.delete(key)
    if (request.method === 'PUT' || request.method === 'DELETE') return { status: request.method === 'PUT' ? 200 : 204 }
    const found = objects.get(key)
    return found ? { status: 200, body: found } : error(404, 'NoSuchKey')
  }
  const list = (asked: URLSearchParams) => {
    const prefix = asked.get('prefix') ?? ''
    const after = asked.get('continuation-token') ?? ''
    const names = [...objects.keys()].filter((name) => name.startsWith(prefix) && name > after).sort()
    const page = names.slice(0, perPage)
    const more = names.length > perPage
    return (
      `<ListBucketResult><IsTruncated>${more}</IsTruncated>` +
      (more ? `<NextContinuationToken>${xml(page.at(-1)!)}</NextContinuationToken>` : '') +
      page.map((name) => `<Contents><Key>${xml(name)}</Key></Contents>`).join('') +
      '</ListBucketResult>'
    )
  }
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body = '' }) => {
      response.writeHead(status, { 'content-length': Buffer.byteLength(body) })
      response.end(request.method === 'HEAD' ? undefined : body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    env: {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'lan',
      AWS_SECRET_ACCESS_KEY: 'bí mật',
      AWS_REGION: 'here',
    },
    objects,
    trouble: (status, times) => void (trouble = { status, times }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
