/** 세운 차례를 가리키는 화살표. 차례는 `aria-sort`가 말하므로 읽어 주지 않는다. */
export function SortArrow({ direction }: { direction: 'ascending' | 'descending' | 'none' }) {
  if (direction === 'none') return null;
  return (
    <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <path d={direction === 'ascending' ? 'M5 2 9 8H1Z' : 'M5 8 1 2h8Z'} fill="currentColor" />
    </svg>
  );
}
