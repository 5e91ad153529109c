import { expect, test } from 'vitest';
import {
  auditHref,
  compareHref,
  homeWith,
  editPlanHref,
  newPlanHref,
  routeOf,
  scenarioHref,
  sharedHref,
  tablesHref,
} from '../../../web/state/route.ts';

test.each(['', '#', '#/'])('routeOf(%j) is the home page', (hash) => {
  expect(routeOf(hash)).toEqual({ page: 'home', asked: '' });
});

test.each([
  [
    scenarioHref('sejong-2024-baseline'),
    { page: 'scenario', id: 'sejong-2024-baseline', tab: 'results', figure: null },
  ],
  [scenarioHref('a-1', 'uncertainty'), { page: 'scenario', id: 'a-1', tab: 'uncertainty', figure: null }],
  [
    scenarioHref('a-1', 'results', 'modelled.production.total'),
    { page: 'scenario', id: 'a-1', tab: 'results', figure: 'modelled.production.total' },
  ],
  [homeWith(''), { page: 'home', asked: '' }],
  [homeWith('view=table'), { page: 'home', asked: 'view=table' }],
  [compareHref(), { page: 'compare', ids: [], asked: '' }],
  [compareHref(['a-1', 'b']), { page: 'compare', ids: ['a-1', 'b'], asked: '' }],
  [compareHref(['a-1', 'b'], 'why=b,a-1'), { page: 'compare', ids: ['a-1', 'b'], asked: 'why=b,a-1' }],
  [auditHref(), { page: 'audit', plan: null, asked: '' }],
  [auditHref('sejong-2024'), { page: 'audit', plan: 'sejong-2024', asked: '' }],
  [auditHref('a-1', 'exclude=83'), { page: 'audit', plan: 'a-1', asked: 'exclude=83' }],
  [tablesHref(), { page: 'tables', id: null, place: null, asked: '' }],
  [tablesHref('bok-2020-83'), { page: 'tables', id: 'bok-2020-83', place: null, asked: '' }],
  [tablesHref('bok-2020-83', '31'), { page: 'tables', id: 'bok-2020-83', place: '31', asked: '' }],
  [
    tablesHref('bok-2020-83', 'prices', 'shock=45:0.1'),
    { page: 'tables', id: 'bok-2020-83', place: 'prices', asked: 'shock=45:0.1' },
  ],
  [newPlanHref, { page: 'new', id: null }],
  [editPlanHref('own-jeju-2024'), { page: 'new', id: 'own-jeju-2024' }],
  [sharedHref('1.aB-_9'), { page: 'shared', code: '1.aB-_9' }],
])('the address %s leads back to its view', (href, route) => {
  expect(routeOf(href)).toEqual(route);
});

test.each([
  '#/scenarios/',
  '#/scenarios/../x',
  '#/scenarios/a/nowhere',
  '#/scenarios/a?figure=',
  '#/scenarios/a?figure=<b>',
  '#/compare/a,,b',
  '#/shared/',
  '#/shared/<script>',
  '#/nowhere',
  '#main',
])('routeOf(%j) is lost, not home', (hash) => {
  expect(routeOf(hash)).toEqual({ page: 'lost', hash });
});
