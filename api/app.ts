import { existsSync } from 'node:fs';
import compress from '@fastify/compress';
import etag from '@fastify/etag';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type * as z from 'zod';
import { engineVersion, issuesOf, Problem, problemKinds } from '../engine/index.ts';
import type { Library } from './files/library.ts';
import { problemDocument } from './print/problem.ts';
import { chartRoutes } from './routes/charts.ts';
import { planRoutes } from './routes/plans.ts';
import { notFound } from './routes/routes.ts';
import { runRoutes } from './routes/runs.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { tableRoutes } from './routes/tables.ts';

export type AppOptions = {
  readonly library: Library;
  /** 작업대를 빌드한 폴더; 없으면 API만. */
  readonly web: string | null;
  readonly log?: boolean;
};

const bodyLimit = 1024 * 1024;

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
  const app = Fastify({ bodyLimit, logger: log && { level: 'error' }, routerOptions: { maxParamLength: 200 } });
  app.setValidatorCompiler(({ schema }) => validatorOf(schema as z.ZodType));
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply, library));
  app.setNotFoundHandler((request, reply) => answerProblem(notFound(request.url.split('?')[0]!), request, reply));
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
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });
  await app.register(
    async (api) => {
      for (const routes of [planRoutes, scenarioRoutes, tableRoutes, runRoutes, chartRoutes]) routes(api, library);
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
    const parsed = schema.safeParse(data, { reportInput: true });
    if (parsed.success) return { value: parsed.data };
    return { error: new Problem('INVALID_REQUEST', {}, issuesOf(parsed.error, null)) };
  };
}

function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  library: Library,
): FastifyReply {
  if (error instanceof Problem) return answerProblem(library.locate(error), request, reply);
  const known = problemOf(error, request);
  if (known) return answerProblem(known, request, reply);
  request.log.error(error);
  const detail = {
    ko: '서버 안에서 잘못되었습니다. 기록을 확인해 주세요.',
    en: 'Something went wrong inside the server. See its log.',
  };
  const title = { ko: '내부 오류', en: 'Internal error' };
  const document = { type: 'urn:pageup:problem:INTERNAL', title, status: 500, code: 'INTERNAL', detail, issues: [] };
  return reply.status(500).type('application/problem+json').send(JSON.stringify(document));
}

/** Fastify가 요청을 읽다가 만난 것들. */
function problemOf({ code, statusCode = 500 }: FastifyError, { url }: FastifyRequest): Problem | null {
  if (statusCode === 413) return new Problem('TOO_LARGE', { limit: '1 MB' });
  if (statusCode === 404) return notFound(url);
  if (code?.startsWith('FST_ERR_CTP') || statusCode === 415) return new Problem('INVALID_JSON');
  if (statusCode === 400) return new Problem(code === undefined ? 'INVALID_JSON' : 'INVALID_REQUEST');
  return null;
}

/** 없는 이름은 주소에 있으면 404, 본문에 있으면 422이다. */
function answerProblem(problem: Problem, { params }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const inAddress = problem.code === 'NOT_FOUND' || Object.values((params ?? {}) as object).includes(problem.values.id);
  const status =
    problem.kind === 'unknownId' && !inAddress ? problemKinds.problem.status : problemKinds[problem.kind].status;
  const document = JSON.stringify(problemDocument(problem, status));
  return reply.status(status).type('application/problem+json; charset=utf-8').send(document);
}
