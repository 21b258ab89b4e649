import type { ErrorComponentProps } from '@tanstack/react-router';
import { ZodError } from 'zod';
import { problemOf } from '../../platform/ui/command.ts';
import { Button, LinkButton } from '../../platform/ui/parts/button.tsx';
import { Page } from '../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../platform/ui/parts/problem-view.tsx';
import { CallFailed } from '../../platform/contract/call.ts';
import { useTitle } from './use-title.ts';

const home = (
  <LinkButton to="/" icon="home">
    Ke beranda
  </LinkButton>
);

export function NotFoundPage() {
  useTitle('Halaman tidak ditemukan');
  return (
    <Page title="Halaman tidak ditemukan" question="Alamatnya keliru, sudah dipindahkan, atau data ini di luar wilayah kerja Anda.">
      {home}
    </Page>
  );
}

export function ForbiddenPage() {
  return (
    <Page
      title="Halaman ini bukan untuk peran Anda"
      question="Bila pekerjaan ini tugas Anda, mintalah kewenangannya kepada administrator kantor."
    >
      {home}
    </Page>
  );
}

/** A page that failed to draw. An address whose ids have the wrong shape is "not found". */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  if (error instanceof ZodError) return <NotFoundPage />;
  if (error instanceof CallFailed)
    return (
      <Page title="Halaman tidak dapat ditampilkan">
        <ProblemView problem={problemOf(error)} onRetry={reset} />
      </Page>
    );
  return (
    <Page
      title="Halaman tidak dapat ditampilkan"
      question="Mungkin sistem baru diperbarui, atau sambungan terputus saat memuat halaman. Isian yang belum terkirim tersimpan di peramban ini bila tidak bersifat rahasia."
    >
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" icon="refresh" onClick={() => location.reload()}>
          Muat ulang
        </Button>
        {home}
      </div>
    </Page>
  );
}
