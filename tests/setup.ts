import fc from 'fast-check';

/** 아무 말이 없으면 늘 같은 씨앗: 빨간 결과를 그대로 되풀이할 수 있다. PAGEUP_SEED로 바꾼다. */
const seed = Number(process.env['PAGEUP_SEED'] ?? 20_240_301);
if (!Number.isSafeInteger(seed)) throw new Error('PAGEUP_SEED takes a whole number');

fc.configureGlobal({ seed });
if (process.env['VITEST_WORKER_ID'] === '1') console.log(`fast-check seed ${seed} (PAGEUP_SEED=<number> for another)`);
