import type { S3Client } from '@aws-sdk/client-s3'
import { UsageError } from './errors.js'

/** Some objects of an S3 bucket, by their names under one prefix. May be asked at once from many. An object is there whole or not at all. */
export interface Bucket {
  /** Give an object's bytes; null where there is none. */
  get(name: string): Promise<Uint8Array | null>
  /** Give an object's length; null where there is none. */
  size(name: string): Promise<number | null>
  put(name: string, bytes: Uint8Array | string): Promise<void>
  /** The names that begin so. */
  list(beginning: string): Promise<readonly string[]>
  remove(name: string): Promise<void>
}

// A service that is away for about a minute is waited for; the client itself waits longer each time.
const tries = 10

/**
 * Open an address `s3://bucket/prefix` with AWS's own client. Endpoint, region and credentials are found as every AWS program
 * finds them: AWS_ENDPOINT_URL (of another service that speaks S3), AWS_REGION, AWS_ACCESS_KEY_ID, profiles, roles.
 * Throws `UsageError` where the bucket cannot be reached.
 */
export async function openBucket(address: string): Promise<Bucket> {
  const [, name, inside = ''] = /^s3:\/\/([^/]+)(?:\/(.*?))?\/*$/.exec(address) ?? []
  if (!name) throw unreachable(address, 's3://bucket/prefix?')
  const prefix = inside === '' ? '' : `${inside}/`
  // Loaded where it is wanted alone: it is as large as all the rest.
  const aws = await import('@aws-sdk/client-s3')
  const env = process.env
  const client = new aws.S3Client({
    maxAttempts: tries,
    // Other services name a bucket in the path; their buckets have no host names of their own.
    forcePathStyle: Boolean(env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL']),
    // What was read is checked by its sha256, which is its name; other services do not know AWS's newer checks.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(!env['AWS_REGION'] && !env['AWS_DEFAULT_REGION'] && { region: 'us-east-1' }),
  })
  const there = <T>(asked: Promise<T>) => asked.catch((error: unknown) => absent(error, address))
  const at = (object: string) => ({ Bucket: name, Key: prefix + object })
  const bucket: Bucket = {
    async get(object) {
      const found = await there(client.send(new aws.GetObjectCommand(at(object))))
      return found?.Body ? found.Body.transformToByteArray() : null
    },
    size: async (object) => (await there(client.send(new aws.HeadObjectCommand(at(object)))))?.ContentLength ?? null,
    async put(object, bytes) {
      await client.send(new aws.PutObjectCommand({ ...at(object), Body: bytes })).catch((error) => fail(error, address))
    },
    list: (beginning) => names(client, aws, name, prefix, beginning).catch((error: unknown) => fail(error, address)),
    async remove(object) {
      await there(client.send(new aws.DeleteObjectCommand(at(object))))
    },
  }
  // Asked once at the beginning: a name that is wrong is told before any work.
  await bucket.list('is it there')
  return bucket
}

async function names(
  client: S3Client,
  aws: typeof import('@aws-sdk/client-s3'),
  bucket: string,
  prefix: string,
  beginning: string,
): Promise<string[]> {
  const all: string[] = []
  let after: string | undefined
  do {
    const asked = { Bucket: bucket, Prefix: prefix + beginning, ...(after && { ContinuationToken: after }) }
    const page = await client.send(new aws.ListObjectsV2Command(asked))
    for (const { Key } of page.Contents ?? []) if (Key) all.push(Key.slice(prefix.length))
    after = page.IsTruncated ? page.NextContinuationToken : undefined
  } while (after)
  return all
}

/** An object that is not there is an answer; a bucket that is not, or any other trouble, is not. */
function absent(error: unknown, address: string): null {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NoSuchKey' || name === 'NotFound') return null
  return fail(error, address)
}

function fail(error: unknown, address: string): never {
  const { name = 'Error', message = '' } = error as Partial<Error>
  throw unreachable(address, `${name}: ${message}`.slice(0, 200), error)
}

const unreachable = (address: string, why: string, cause?: unknown) =>
  new UsageError(
    {
      vi: `Không dùng được kho bản gốc ${address} (${why}). Hãy kiểm tra tên kho, AWS_ENDPOINT_URL, AWS_REGION và quyền truy cập.`,
      en: `The store of originals ${address} can't be used (${why}). Check its name, AWS_ENDPOINT_URL, AWS_REGION and the credentials.`,
    },
    undefined,
    { cause },
  )
