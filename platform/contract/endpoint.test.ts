import { describe, expect, it } from 'vitest';
import { pathOf } from './call.ts';
import { endpoint } from './endpoint.ts';
import { Done } from './fields.ts';

const e = endpoint({
  method: 'get',
  path: '/things/:id/parts',
  summary: '',
  permission: 'signed-in',
  audit: null,
  refusals: [],
  reply: Done,
});

describe('pathOf', () => {
  it('fills parameters and leaves out empty query values', () => {
    expect(pathOf(e, { id: 'a/b' }, { q: 'x y', none: undefined, empty: '', many: ['1', '2'] })).toBe(
      '/things/a%2Fb/parts?q=x%20y&many=1&many=2',
    );
  });
});
