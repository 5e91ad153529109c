import { expect, test } from 'vitest';
import { routeOf, scenarioHref } from '../../../web/state/route.ts';

test.each(['', '#', '#/'])('routeOf(%j) is the home page', (hash) => {
  expect(routeOf(hash)).toEqual({ page: 'home' });
});

test('a scenario address leads back to its scenario', () => {
  expect(routeOf(scenarioHref('sejong-2024-baseline'))).toEqual({ page: 'scenario', id: 'sejong-2024-baseline' });
});

test.each(['#/scenarios/', '#/scenarios/../x', '#/nowhere', '#main'])('routeOf(%j) is lost, not home', (hash) => {
  expect(routeOf(hash)).toEqual({ page: 'lost', hash });
});
