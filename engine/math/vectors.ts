/** a·b, 앞에서부터 차례로 더한다. Dot product, summed in order. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}

/** 가장 큰 크기. The greatest absolute value; 0 of nothing. */
export function largestOf(numbers: Float64Array): number {
  return numbers.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0);
}

/** 앞에서부터 차례로 더한 것. The sum, in order. */
export function sumOf(numbers: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < numbers.length; j++) sum += numbers[j]!;
  return sum;
}

/** 1이 n개. A row of ones. */
export function ones(n: number): Float64Array {
  return new Float64Array(n).fill(1);
}
