// A stand-in for CloudBase that the real wx-server-sdk speaks with: database, files and WeChat's open API on loopback.
// It keeps nothing; it is there so that the very bundles that are deployed can be tried.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { schema } from '../../cloudfunctions/_kit/schema-table'
import { documents, type Answer, type Documents, type Params } from './documents'
import type { Json } from './ejson'
import { gatewayFiles, type GatewayFiles } from './files'
import { openApiAnswer, readForm, readOpenApiCall, type OpenApiCall } from './open-api'

export interface Gateway {
  /** The environment in which the SDK finds this gateway instead of the cloud. */
  readonly env: Readonly<Record<string, string>>
  readonly database: Documents
  readonly files: GatewayFiles
  /** Every call of WeChat's open API, oldest first. */
  readonly openApiCalls: OpenApiCall[]
  /** Lets WeChat answer otherwise: `{ errcode: 43101, errmsg: '…' }`, or with the bytes of a picture. */
  answerOpenApi(answer: (call: OpenApiCall) => Json | Buffer): void
  /** Answers in place of the database, or leaves it to it: for faults. */
  intercept(answer: (action: string, params: Params) => Answer | undefined): void
  stop(): Promise<void>
}

/** Starts a gateway. CloudBase makes no collections by itself, so neither does this. */
export async function startGateway(collections: readonly string[] = Object.keys(schema)): Promise<Gateway> {
  const database = documents(collections)
  const files = gatewayFiles()
  const openApiCalls: OpenApiCall[] = []
  let answerCall: (call: OpenApiCall) => Json | Buffer = () => ({ errcode: 0, errmsg: 'ok' })
  let answerFirst: (action: string, params: Params) => Answer | undefined = () => undefined
  let origin = ''

  function answer(params: Params): Answer {
    const action = String(params['action'])
    const early = answerFirst(action, params)
    if (early) return early
    if (action.startsWith('database.')) return database.handle(action, params)
    return files.handle(action, params, origin)
  }

  function admin(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const type = request.headers['content-type'] ?? ''
    if (type.startsWith('multipart/form-data')) {
      const call = readOpenApiCall(readForm(type, body))
      openApiCalls.push(call)
      response.setHeader('content-type', 'application/octet-stream')
      response.end(openApiAnswer(answerCall(call)))
      return
    }
    const found = answer(JSON.parse(body.toString()) as Params)
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(JSON.stringify({ requestId: 'gateway', ...found }))
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://gateway').pathname)
      if (path === '/admin') return admin(request, body, response)
      if (path.startsWith('/files/')) return file(files, path.slice('/files/'.length), request.method, body, response)
      response.writeHead(404).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`

  return {
    env: environmentFor(origin),
    database,
    files,
    openApiCalls,
    answerOpenApi(next) {
      answerCall = next
    },
    intercept(next) {
      answerFirst = next
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/** The runtime's own contract, by which the SDK finds its end point and its keys. */
function environmentFor(origin: string): Readonly<Record<string, string>> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${origin}/admin` }),
    TCB_ENV: 'test-env',
    SCF_NAMESPACE: 'test-env',
    TENCENTCLOUD_SECRETID: 'test',
    TENCENTCLOUD_SECRETKEY: 'test',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    // Without it the SDK asks the cloud's metadata service where it is; and it warns of slow calls on the console.
    TENCENTCLOUD: 'true',
    SILENCE: 'true',
  }
}

function file(
  files: GatewayFiles,
  path: string,
  method: string | undefined,
  body: Buffer,
  response: ServerResponse,
): void {
  if (method === 'PUT') {
    files.put(path, body)
    response.end()
    return
  }
  const bytes = files.get(path)
  if (bytes) response.end(bytes)
  else response.writeHead(404).end()
}
