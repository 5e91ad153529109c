import { Readable } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { Problem } from '../../engine/index.ts';
import { importLimits } from '../files/import-limits.ts';
import { importedJson, tooManyFiles, type ImportInput } from '../files/import-table.ts';
import { closedBefore, serverClosing } from './closing.ts';
import { formParts, type FormPart } from './form-files.ts';
import { openIntake } from './intake.ts';
import { anything, type Routes } from './routes.ts';

/** 한꺼번에 받아 두는 가져오기의 수: 둘이 돌고 나머지는 차례를 기다린다. */
const mostImports = 6;

/** 파일을 그대로 담는 본문의 종류. */
const fileTypes = [
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
] as const;
const formType = 'multipart/form-data';

const named = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: '파일 이름. 머리글이 없는 CSV는 이름에서 해와 가격을 읽는다 · the file name' }),
});

const binary = { type: 'string', format: 'binary' } as const;
const description = [
  '한국은행이 펴낸 파일(.xlsx, .csv)을 읽어 검사한 표로 답하며 아무것도 저장하지 않는다. 본문은 파일 그대로이거나, 여러 파일과 부속표를 보낼 때는',
  'multipart/form-data(file을 하나 이상, 고용 부속표는 annex)이다. 둘까지 함께 읽고 넷까지 기다리며, 그보다 많으면 503 BUSY로 답한다.',
  'An official file (.xlsx, .csv) becomes a checked table; nothing is stored. The body is the file itself, or multipart/form-data with',
  'one or more parts “file” and the employment annex as “annex”. Two are read at once, four wait, more are answered with 503 BUSY.',
].join(' ');

/** 공식 파일 가져오기. 본문을 읽는 법이 달라 따로 둔 울 안에 둔다. */
export const tableImportRoutes: Routes = (app) => {
  void app.register(importRoute);
};

async function importRoute(app: FastifyInstance): Promise<void> {
  const { httpBytes } = importLimits;
  const intake = openIntake({ bodyBytes: httpBytes, heldBytes: mostImports * httpBytes, places: mostImports });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser([...fileTypes, formType], (request: FastifyRequest, payload: Readable) =>
    intake.body(request, payload),
  );
  app.addContentTypeParser('*', (request, _, done) => done(otherType(request)));
  app.setErrorHandler((error: FastifyError, request) => {
    throw error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? otherType(request) : error;
  });
  const closing = serverClosing(app);
  app.post(
    '/tables',
    {
      bodyLimit: httpBytes,
      compress: false,
      onRequest: intake.watch,
      preHandler: intake.enter,
      schema: {
        tags: ['tables'],
        summary: '공식 파일을 검사한 표로: 저장하지 않음 · Import an official file: answers the checked table',
        description,
        consumes: [...fileTypes, formType],
        querystring: named,
        body: z.any().meta(binary),
        response: { 200: anything },
      },
    },
    async (request, reply) => {
      const { files, annex } = inputsOf(request);
      const signal = AbortSignal.any([closedBefore(reply), closing]);
      const json = await importedJson(files, {
        ...(annex ? { annex } : {}),
        signal,
        answerBytes: importLimits.httpAnswerBytes,
      });
      return reply
        .type('application/json; charset=utf-8')
        .header('content-length', json.length)
        .send(Readable.from([json]));
    },
  );
}

function inputsOf({ body, query, headers }: FastifyRequest) {
  const bytes = body instanceof Buffer ? body : Buffer.alloc(0);
  const { name = 'upload' } = query as z.infer<typeof named>;
  const type = headers['content-type'] ?? '';
  const { files, annex } = type.startsWith(formType)
    ? inputsOfForm(bytes, type)
    : { files: [{ name, bytes }], annex: undefined };
  const empty = [...files, ...(annex ? [annex] : [])].find((one) => one.bytes.length === 0);
  if (empty || files.length === 0) throw new Problem('EMPTY_FILE', { file: empty?.name ?? name });
  return { files, annex };
}

type Given = Extract<ImportInput, { bytes: Uint8Array }>;

/** 여러 부분으로 온 본문. 모르는 이름의 부분은 받지 않는다. */
function inputsOfForm(body: Buffer, type: string): { files: Given[]; annex: Given | undefined } {
  const parts = formParts(body, type, importLimits.files);
  if (parts && parts.length > importLimits.files) throw tooManyFiles(parts[0]!.file ?? '–');
  if (!parts) {
    throw badForm('', { ko: 'multipart/form-data로 읽을 수 없습니다', en: 'not readable as multipart/form-data' });
  }
  const annexes = parts.filter(({ name }) => name === 'annex');
  const other = parts.find(({ name, file }) => file === null || (name !== 'file' && name !== 'annex')) ?? annexes[1];
  if (other) {
    throw badForm(other.name.slice(0, 60), {
      ko: '부분은 file(하나 이상)과 annex(하나까지)이며 파일이어야 합니다',
      en: 'parts are “file” (one or more) and “annex” (at most one), each a file',
    });
  }
  const given = ({ file, bytes }: FormPart): Given => ({ name: file ?? '', bytes });
  const [annex] = annexes;
  return { files: parts.filter(({ name }) => name === 'file').map(given), annex: annex && given(annex) };
}

function badForm(path: string, message: { ko: string; en: string }): Problem {
  return new Problem('INVALID_REQUEST', {}, [{ file: null, line: null, path, message }]);
}

function otherType({ headers }: FastifyRequest): Problem {
  const type = (headers['content-type'] ?? '–').slice(0, 100);
  return new Problem('IMPORT_CONTENT_TYPE', { type, known: [...fileTypes, formType].join(', ') });
}
