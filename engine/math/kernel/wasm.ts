/** 엔진이 쓰는 만큼의 WebAssembly. The few types of WebAssembly the engine uses; its own library lists none. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: object } },
  ) => { readonly exports: object };
};

const page = 65_536;

/** 적어도 이만큼의, 0으로 채운 일터를 가진 커널을 연다. WebAssembly가 없거나 막혀 있거나 자리가 없으면 null. */
export type OpenWasm<Exports> = (bytes: number) => { readonly exports: Exports; readonly buffer: ArrayBuffer } | null;

/**
 * 담아 둔 바이트의 커널을 여는 손. 모듈은 처음 열 때 한 번만 옮긴다.
 *
 * Opens kernels of an embedded module, which is compiled once; null where WebAssembly is missing, forbidden (a page's content
 * security policy) or out of memory.
 */
export function wasmKernel<Exports>(base64: string): OpenWasm<Exports> {
  let compiled: object | null | undefined;
  return (bytes) => {
    if (compiled === undefined) compiled = orNull(() => new WebAssembly.Module(bytesOf(base64)));
    const module = compiled;
    if (module === null) return null;
    return orNull(() => {
      const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / page) });
      const { exports } = new WebAssembly.Instance(module, { env: { memory } });
      return { exports: exports as Exports, buffer: memory.buffer };
    });
  };
}

function orNull<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** base64를 바이트로. 엔진에는 atob이 없다. */
function bytesOf(base64: string): Uint8Array {
  const digits = base64.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let held = 0;
  let at = 0;
  for (let k = 0; k < digits.length; k++) {
    held = ((held << 6) | alphabet.indexOf(digits[k]!)) & 0xff_ffff;
    if (k % 4 > 0) bytes[at++] = held >> (6 - 2 * (k % 4));
  }
  return bytes;
}
