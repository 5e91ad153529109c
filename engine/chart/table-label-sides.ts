/** 점에서 이름표까지, 픽셀. 이름표는 점의 여덟 쪽 가운데 하나에 선다. */
export type LabelSide = { readonly dx: number; readonly dy: number; readonly align: 'left' | 'right' | 'center' };

const sides: readonly LabelSide[] = [
  { dx: 8, dy: 0, align: 'left' },
  { dx: -8, dy: 0, align: 'right' },
  { dx: 0, dy: -13, align: 'center' },
  { dx: 0, dy: 13, align: 'center' },
  { dx: 6, dy: -10, align: 'left' },
  { dx: 6, dy: 10, align: 'left' },
  { dx: -6, dy: -10, align: 'right' },
  { dx: -6, dy: 10, align: 'right' },
];
const letter = 8;
const lineHeight = 13;
const dotRadius = 5;
/** 좁은 화면과 넓은 화면의 그림 너비. */
const widths = [290, 560, 840];

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Dot = { readonly x: number; readonly y: number };
type Labelled = Dot & { readonly text: string };

/**
 * 서로도 점도 덮지 않는 자리를 앞의 것부터 준다; 자리가 없으면 null이다.
 *
 * Sides for short labels, first come first served, such that at narrow and wide widths no label covers a dot or another label; null
 * where there is no room.
 *
 * @param labels 이름표와 그 점의 자리, 0–1
 * @param dots 모든 점의 자리, 0–1
 * @param height 그림의 높이, 픽셀
 */
export function labelSides(labels: readonly Labelled[], dots: readonly Dot[], height: number): (LabelSide | null)[] {
  const given: (LabelSide | null)[] = [];
  for (const label of labels) {
    const isFree = (side: LabelSide) =>
      widths.every((width) => {
        const box = boxOf(label, side, width, height);
        const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
        const before = given.flatMap((placed, k) => (placed ? [boxOf(labels[k]!, placed, width, height)] : []));
        const taken = [...dots.map((dot) => dotBox(dot, width, height)), ...before];
        return inside && !taken.some((other) => overlap(box, other));
      });
    given.push(sides.find(isFree) ?? null);
  }
  return given;
}

function boxOf({ x, y, text }: Labelled, { dx, dy, align }: LabelSide, width: number, height: number): Box {
  const length = text.length * letter;
  const from = x * width + dx - { left: 0, center: length / 2, right: length }[align];
  const middle = (1 - y) * height + dy;
  return { left: from, right: from + length, top: middle - lineHeight / 2, bottom: middle + lineHeight / 2 };
}

function dotBox({ x, y }: Dot, width: number, height: number): Box {
  const [left, top] = [x * width, (1 - y) * height];
  return { left: left - dotRadius, right: left + dotRadius, top: top - dotRadius, bottom: top + dotRadius };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
