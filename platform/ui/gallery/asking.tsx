import { useState } from 'react';
import { z } from 'zod';
import { endpoint } from '../../contract/endpoint.ts';
import { Line, pageOf, PageQuery } from '../../contract/fields.ts';
import { useAsk, usePages } from '../ask.ts';
import { useCommand } from '../command.ts';
import { useForm } from '../form.ts';
import { fileAddress } from '../http.ts';
import { useMay } from '../mode.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary, FormActions } from '../parts/form-parts.tsx';
import { TextInput } from '../parts/inputs.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { useOnline } from '../use-online.ts';

const Thing = z.object({ id: z.string(), name: z.string() });
const open = { permission: 'public', audit: null, refusals: [], summary: 'Galeri' } as const;
const listThings = endpoint({ ...open, method: 'get', path: '/things', query: PageQuery, reply: pageOf(Thing) });
const brokenThing = endpoint({ ...open, method: 'get', path: '/broken', reply: Thing });
const addThing = endpoint({ ...open, method: 'post', path: '/things', body: z.object({ name: Line }), reply: Thing });

/** Asking and changing against a server that the test plays: answers, refuses, breaks off. */
export function Asking() {
  const things = usePages(listThings, { query: { limit: 2 } });
  const broken = useAsk(brokenThing, {});
  const online = useOnline();
  const may = useMay();
  const [last, setLast] = useState('');
  const form = useForm({ schema: addThing.body, initial: { name: '' } });
  const add = useCommand(addThing, {
    refreshes: [listThings],
    failed: form.fail,
    done: (thing) => {
      setLast(thing.id);
      form.clear();
    },
  });
  return (
    <Page
      title="Bertanya dan mengubah"
      question={online ? 'tersambung' : 'terputus'}
      actions={may('case.refer') && <Button variant="primary">Rujuk</Button>}
    >
      <Panel title={`Daftar ${things.total ?? ''}`}>
        <ul>
          {things.items.map((thing) => (
            <li key={thing.id}>{thing.name}</li>
          ))}
        </ul>
        {things.more !== undefined && <Button onClick={things.more}>Lagi</Button>}
        <a className="link" href={fileAddress(listThings, { query: { cursor: 'x' } })}>
          Berkas
        </a>
      </Panel>
      <Panel title="Gagal">
        <Loaded ask={broken}>{(thing) => <p>{thing.name}</p>}</Loaded>
      </Panel>
      <Panel title="Ubah">
        <form onSubmit={form.submit(async (body) => await add.run({ body }))} noValidate>
          <ErrorSummary errors={form.errors} />
          <TextInput label="Nama" {...form.bind('name')} />
          <FormActions problem={add.problem} onRetry={add.again}>
            <Button type="submit" variant="primary" busy={add.busy}>
              Tambah
            </Button>
          </FormActions>
        </form>
        <output data-last>{last}</output>
      </Panel>
    </Page>
  );
}
