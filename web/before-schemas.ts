import * as z from 'zod';

/** 엄격한 CSP 아래에서는 zod가 코드를 만들지 못하게, 첫 스키마보다 먼저. Runs before any schema is made: the page allows no eval. */
z.config({ jitless: true });
