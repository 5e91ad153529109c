import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 30_000,
    // 브라우저 시험은 거의 기다리므로 코어마다 하나씩 돌린다.
    maxWorkers: '100%',
  },
});
