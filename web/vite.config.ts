import { defineConfig } from 'vite';

/** 엔진은 순수하므로(파일·망·시계·DOM 없음) 쓰지 않는 모듈은 빼도 된다. 일꾼도 같다. */
const treeshake = { moduleSideEffects: (id: string) => !/[\\/]engine[\\/]/.test(id) };

/** 작업대를 `web/dist`로. 엄격한 CSP를 위해 인라인 스크립트도 data: 주소도 만들지 않는다. */
export default defineConfig({
  // 화면은 Preact로: React와 같은 낱말을 쓰고 55 kB(gz) 작다.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake,
      output: {
        // 엔진의 앞문이 차트도 내보내지만, 차트를 짜는 코드는 Vega와 함께 늦게 와도 된다.
        codeSplitting: {
          groups: [
            // zod와 그 설정은 한 묶음: 어느 묶음의 스키마보다도 먼저 설정된다.
            { name: 'zod', test: /node_modules[\\/]zod[\\/]|before-schemas/ },
            { name: 'chart-specs', test: /[\\/]engine[\\/]chart[\\/]/, includeDependenciesRecursively: false },
            // 첫 화면에 드는 것은 한 묶음: 늦게 오는 화면이 늘어도 잘게 쪼개져 무거워지지 않는다.
            { name: 'core', tags: ['$initial'], includeDependenciesRecursively: false },
          ],
        },
      },
    },
    // Vega는 따로 늦게 오는 묶음이며 크다는 것을 안다.
    chunkSizeWarningLimit: 1200,
  },
  worker: { rolldownOptions: { treeshake } },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
