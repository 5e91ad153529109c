/**
 * 한 번 얻은 답은 간직하고, 실패는 간직하지 않는다: 다시 시도할 수 있게.
 *
 * Remembers answers by key; failures are forgotten, so that a retry asks again.
 */
export function once<K extends string, T>(load: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const answers = new Map<K, Promise<T>>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known;
    const answer = load(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
