import { expect, test } from 'vitest';
import { headlineBounds } from '../../../engine/audit/headline.ts';
import { demandRules } from '../../../engine/audit/reading.ts';
import { indicators } from '../../../engine/table/coefficients.ts';
import { auditOf, inputOf, library, readingOf } from './support.ts';

test.each(library.planIds())('headlineBounds() of %s are those of the whole audit', (id) => {
  const options = { exact: true, restrictions: [{ sectors: ['construction'], min: 0.2, of: 'demand' as const }] };
  const report = auditOf(id, options);
  const headline = headlineBounds(inputOf(id), options);
  expect(headline).toHaveLength(2 * demandRules.length);
  for (const { id: reading, bounds } of headline) {
    const { inRegion } = readingOf(report, reading);
    expect(bounds === null).toBe(inRegion === null);
    for (const indicator of indicators) {
      if (!bounds || !inRegion) continue;
      expect(bounds[indicator].min).toBeCloseTo(inRegion[indicator].min!, 6);
      expect(bounds[indicator].max).toBeCloseTo(inRegion[indicator].max!, 6);
    }
  }
});
