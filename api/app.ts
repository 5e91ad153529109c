import { existsSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import compress from '@fastify/compress';
import etag from '@fastify/etag';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type * as z from 'zod';
import { engineVersion, isTooDeep, issuesOf, Problem, type Issue, type Text } from '../engine/index.ts';
import { isTooWide, mostValues } from './files/depth.ts';
import type { Library } from './files/library.ts';
import { doorDocument, problemDocument, Stopped, type ProblemDocument } from './print/problem.ts';
import { auditRoutes } from './routes/audits.ts';
import { chartRoutes } from './routes/charts.ts';
import { explanationRoutes } from './routes/explanations.ts';
import { planRoutes } from './routes/plans.ts';
import { publishedRoutes } from './routes/published.ts';
import { methodsByAddress } from './routes/methods.ts';
import { notFound } from './routes/routes.ts';
import { runRoutes } from './routes/runs.ts';
import { sampleRoutes } from './routes/samples.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { sensitivityRoutes } from './routes/sensitivities.ts';
import { tableImportRoutes } from './routes/table-imports.ts';
import { tableMeasureRoutes } from './routes/table-measures.ts';
import { ownTableRoutes } from './routes/table-own.ts';
import { tableRoutes } from './routes/tables.ts';
import { answerUnheard } from './routes/unheard.ts';

export type AppOptions = {
  readonly library: Library;
  /** 작업대를 빌드한 폴더; 없으면 API만. */
  readonly web: string | null;
  readonly log?: boolean;
};

const bodyLimit = 1024 * 1024;
/** 요청의 머리와 요청 전체를 기다리는 시간, 밀리초. 머리의 것이 더 길면 Node는 둘을 바꾸어 쓴다. */
const headersTimeout = 15_000;
const requestTimeout = 30_000;
/** 늦은 연결을 찾아보는 간격, 밀리초. */
const connectionsCheckingInterval = 2000;
/** 너무 큰 본문을 버리며 기다리는 시간, 밀리초. */
const drainTimeout = 500;

/** 수치를 다루는 작업대에 필요한 것만 허락한다. */
const contentSecurity = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** API와 작업대를 한 서버로. The API and the workbench as one Fastify app. */
export async function buildApp({ library, web, log = false }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit,
    requestTimeout,
    http: { headersTimeout, connectionsCheckingInterval },
    clientErrorHandler: answerUnheard,
    logger: log && { level: 'error' },
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => answerError(error, request, reply, library),
  });
  app.setValidatorCompiler(({ schema }) => validatorOf(schema as z.ZodType));
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    if (isUnread(error)) await drain(request);
    return answerError(error, request, reply, library);
  });
  const methodsOf = methodsByAddress(app);
  app.setNotFoundHandler(({ url, method }, reply) => {
    const methods = methodsOf(url);
    if (methods.length === 0) return answer(problemDocument(notFound(url)), reply);
    void reply.header('allow', methods.join(', '));
    return answer(doorDocument('METHOD_NOT_ALLOWED', otherMethod(method, methods.join(', '))), reply);
  });
  await app.register(helmet, { contentSecurityPolicy: contentSecurity, strictTransportSecurity: false });
  await app.register(compress, { threshold: 2048 });
  await app.register(etag);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '파급 Pageup API',
        version: engineVersion,
        description: '지역계획의 경제적 파급효과 · Economic impact of regional plans. 금액은 억원, 사람은 명.',
      },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs' });
  await app.register(
    async (api) => {
      const tables = [tableRoutes, tableMeasureRoutes, ownTableRoutes, tableImportRoutes];
      for (const routes of [
        planRoutes,
        scenarioRoutes,
        ...tables,
        runRoutes,
        sensitivityRoutes,
        sampleRoutes,
        explanationRoutes,
        auditRoutes,
        publishedRoutes,
        chartRoutes,
      ])
        routes(api, library);
      api.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
    },
    { prefix: '/api' },
  );
  app.get('/health', { schema: { hide: true } }, () => ({
    schema: 'pageup.health/1',
    status: 'ok',
    engine: engineVersion,
  }));
  if (web !== null && existsSync(web)) {
    await app.register(fastifyStatic, {
      root: web,
      dotfiles: 'ignore',
      setHeaders: (reply, path) => {
        const hashed = /[\\/]assets[\\/]/.test(path);
        void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  return app;
}

function validatorOf(schema: z.ZodType) {
  return (data: unknown) => {
    if (isTooDeep(data)) return { error: new Problem('INVALID_REQUEST', {}, [tooDeep]) };
    if (isTooWide(data)) return { error: new Problem('INVALID_REQUEST', {}, [tooWide]) };
    const parsed = schema.safeParse(data, { reportInput: true });
    if (parsed.success) return { value: parsed.data };
    return { error: new Problem('INVALID_REQUEST', {}, issuesOf(parsed.error, null)) };
  };
}

const tooDeep = wholeIssue('너무 깊이 겹쳐 있습니다.', 'nested too deeply');
const shownMost = mostValues.toLocaleString('en');
const tooWide = wholeIssue(`값이 ${shownMost}개를 넘습니다.`, `more than ${shownMost} values`);

function wholeIssue(ko: string, en: string): Issue {
  return { file: null, line: null, path: '', message: { ko, en } };
}

function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  library: Library,
): FastifyReply {
  if (error instanceof Problem) return answer(problemDocument(library.locate(error)), reply);
  if (error instanceof Stopped)
    return answer(doorDocument(error.code, error.text), reply.headers({ ...error.headers }));
  const known = problemOf(error, request);
  if (known) return answer(problemDocument(known), reply);
  request.log.error(error);
  const detail = {
    ko: '서버 안에서 잘못되었습니다. 기록을 확인해 주세요.',
    en: 'Something went wrong inside the server. See its log.',
  };
  return answer(doorDocument('INTERNAL', detail), reply);
}

/** 본문을 다 받지 않고 그만두었을 오류인가. */
function isUnread(error: FastifyError): boolean {
  return (
    error.statusCode === 413 || error instanceof Stopped || (error instanceof Problem && error.kind === 'tooLarge')
  );
}

/** 읽지 않은 본문을 두고 닫으면 보내는 쪽은 답 대신 끊김을 본다. 잠깐 버리며 다 보내기를 기다린다. */
async function drain({ raw }: FastifyRequest): Promise<void> {
  await finished(raw.resume(), { signal: AbortSignal.timeout(drainTimeout) }).catch(() => undefined);
}

/** Fastify가 요청을 읽다가 만난 것들. */
function problemOf({ code, statusCode = 500 }: FastifyError, request: FastifyRequest): Problem | null {
  const { url } = request;
  if (statusCode === 413) return new Problem('TOO_LARGE', { limit: limitOf(request) });
  if (statusCode === 404 || statusCode === 414 || code === 'FST_ERR_BAD_URL') return notFound(url);
  if (code?.startsWith('FST_ERR_CTP') || statusCode === 415) return new Problem('INVALID_JSON');
  if (statusCode === 400) return new Problem(code === undefined ? 'INVALID_JSON' : 'INVALID_REQUEST');
  // 남은 4xx는 파일을 내주는 쪽이 거절한 주소이다.
  return statusCode < 500 ? notFound(url) : null;
}

function otherMethod(method: string, allow: string): Text {
  return {
    ko: `이 주소는 ${method}를 받지 않습니다. 받는 것: ${allow}`,
    en: `This address does not take ${method}. It takes ${allow}.`,
  };
}

/** 그 길이 받는 본문의 한도. */
function limitOf({ routeOptions }: FastifyRequest): string {
  return `${(routeOptions.bodyLimit ?? bodyLimit) / 1024 / 1024} MB`;
}

function answer(document: ProblemDocument, reply: FastifyReply): FastifyReply {
  return reply.status(document.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(document));
}
