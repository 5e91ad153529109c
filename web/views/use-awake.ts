import { useEffect, useState } from 'preact/compat';

const afterFirstView = 600;

/** 첫 화면을 그리고 읽는 동안 기다렸다가 참이 된다: 급하지 않은 것은 그 뒤에 가져온다. True once the first view stands. */
export function useAwake(): boolean {
  const [awake, wake] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => wake(true), afterFirstView);
    return () => clearTimeout(timer);
  }, []);
  return awake;
}
