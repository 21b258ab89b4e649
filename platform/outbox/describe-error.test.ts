import { describe, expect, it } from 'vitest';
import { describeError } from './describe-error.ts';

describe('a failure as the operator reads it', () => {
  it('names what and where, and never the value that was being read', () => {
    let thrown = new Error('none');
    try {
      JSON.parse('Siti 081270001234');
    } catch (error) {
      thrown = error as Error;
    }
    expect(thrown.message).toContain('Siti');
    expect(describeError(thrown)).toMatch(/^SyntaxError at /);
    expect(describeError(thrown)).not.toContain('Siti');
  });

  it('carries the code and the constraint of the database', () => {
    const error = Object.assign(new Error('duplicate key value'), { code: '23505', constraint: 'mention_pk' });
    expect(describeError(error)).toMatch(/^Error 23505 mention_pk at /);
  });
});
