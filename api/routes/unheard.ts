import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { doorDocument, type ProblemDocument } from '../print/problem.ts';

/**
 * 요청이 되지 못한 것에 대한 답: 너무 늦거나, 머리가 길거나, HTTP가 아닌 것.
 *
 * What is answered before there is a request: too slow, headers too large, or no HTTP at all.
 */
export function answerUnheard(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(messageOf(documentOf(error.code)));
  socket.destroy(error);
}

function documentOf(code: string | undefined): ProblemDocument {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return doorDocument('TOO_SLOW', {
        ko: '요청이 제때 다 오지 않아 끊었습니다. 다시 보내 주세요.',
        en: 'The request did not arrive in time and was cut off. Send it again.',
      });
    case 'HPE_HEADER_OVERFLOW':
      return doorDocument('HEADERS_TOO_LARGE', {
        ko: '요청의 머리가 16 KB를 넘습니다. 머리를 줄여 다시 보내 주세요.',
        en: 'The headers of the request are above 16 KB. Send fewer or shorter ones.',
      });
    default:
      return doorDocument('NOT_HTTP', {
        ko: 'HTTP 요청으로 읽을 수 없습니다. 주소와 머리를 확인해 주세요.',
        en: 'This cannot be read as an HTTP request. Check its first line and headers.',
      });
  }
}

function messageOf(document: ProblemDocument): string {
  const body = JSON.stringify(document);
  return [
    `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
