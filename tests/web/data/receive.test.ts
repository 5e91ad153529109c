import { expect, test } from 'vitest';
import type { Study } from '../../../engine/index.ts';
import { receivedAs } from '../../../web/data/receive.ts';
import { fingerprintOf } from '../../../web/state/fingerprint.ts';
import { runOf, studyOf } from '../../study.ts';

test('files that took another name here are the sender’s files all the same', () => {
  const sent = studyOf('sejong-2024-cautious');
  const run = runOf('sejong-2024-cautious');
  const plan = { ...sent.plan!, id: 'own-p-2' };
  const here: Study = {
    ...sent,
    plan,
    layers: sent.layers.map(({ scenario, file }, i) => ({
      scenario: {
        ...scenario,
        id: i === 0 ? 'own-b-2' : 'own-c',
        ...(scenario.plan && { plan: plan.id }),
        ...(scenario.extends && { extends: 'own-b-2' }),
      },
      file,
    })),
  };
  const { idOf, asSent } = receivedAs(
    new Map([
      ['plan-sejong-2024.yaml', 'own-p-2'],
      ['scenario-sejong-2024-baseline.yaml', 'own-b-2'],
      ['scenario-sejong-2024-cautious.yaml', 'own-c'],
    ]),
  );
  expect([idOf('sejong-2024-baseline'), idOf('elsewhere')]).toEqual(['own-b-2', 'elsewhere']);
  expect(fingerprintOf(here, run)).not.toEqual(fingerprintOf(sent, run));
  expect(fingerprintOf(asSent(here), run)).toEqual(fingerprintOf(sent, run));
});
