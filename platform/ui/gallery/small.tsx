import { useState } from 'react';
import { formatTime } from '../formats.ts';
import { Badge, ClassificationBadge, StateBadge } from '../parts/badge.tsx';
import { Button, IconButton, LinkButton } from '../parts/button.tsx';
import { Clock } from '../parts/clock.tsx';
import { ConfirmDialog, Dialog } from '../parts/dialog.tsx';
import { TextInput } from '../parts/inputs.tsx';
import { Menu } from '../parts/menu.tsx';
import { Columns, Facts, Page, Panel } from '../parts/page.tsx';
import { Reveal } from '../parts/reveal.tsx';
import { EmptyState, Notice, ProgressBar, Skeleton } from '../parts/states.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useToast } from '../parts/toast.tsx';
import { Abbreviation, Tooltip } from '../parts/tooltip.tsx';
import { useTheme } from '../theme.ts';
import { LONG_ADDRESS, LONG_NAME, LONG_OFFICE, LONG_SENTENCE } from './long-texts.ts';

const STATES = ['baru', 'berjalan', 'menunggu', 'selesai', 'bahaya'] as const;
const hour = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

function Dialogs() {
  const [open, setOpen] = useState<'dialog' | 'confirm'>();
  const [text, setText] = useState('');
  const close = () => setOpen(undefined);
  return (
    <Panel title="Dialog">
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen('dialog')}>Buka dialog</Button>
        <Button onClick={() => setOpen('confirm')}>Buka konfirmasi</Button>
      </div>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title={`Rujuk perkara ini ke ${LONG_OFFICE}`}
        footer={<Button variant="primary">Rujuk perkara</Button>}
      >
        <p className="mb-4">{LONG_SENTENCE}</p>
        <TextInput label="Alasan" value={text} onChange={setText} />
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        onClose={close}
        title="Tutup perkara ini?"
        confirm="Tutup perkara"
        danger
        onConfirm={close}
        problem={{ type: '', title: 'Tidak dapat dilakukan sekarang', status: 409, code: 'case/closed', requestId: '01J-7F3A' }}
      >
        <p>Perkara yang ditutup hanya dapat dibuka lagi oleh kepala kantor.</p>
      </ConfirmDialog>
    </Panel>
  );
}

/** Small parts: buttons, badges, menus, dialogs, states. */
export function Small() {
  const toast = useToast();
  const [theme, setTheme] = useTheme();
  const [undone, setUndone] = useState(false);
  const [columns, setColumns] = useState(true);
  return (
    <Page
      title="Bagian kecil dengan judul halaman yang cukup panjang untuk dua baris di telepon"
      question={LONG_SENTENCE}
      badges={<ClassificationBadge value="TERBATAS" />}
      actions={<Button variant="primary">Tindakan utama</Button>}
    >
      <Columns
        main={
          <Panel title="Tombol">
            <div className="flex flex-wrap gap-2">
              <Button variant="primary" icon="send">
                Rujuk ke {LONG_OFFICE}
              </Button>
              <Button>Biasa</Button>
              <Button variant="quiet" icon="plus">
                Tenang
              </Button>
              <Button variant="danger">Bahaya</Button>
              <Button disabled>Tidak tersedia</Button>
              <Button busy>Simpan</Button>
              <Button size="touch" variant="primary">
                Layar sentuh
              </Button>
              <LinkButton to="/" icon="left">
                Tautan
              </LinkButton>
              <IconButton icon="close" label="Tutup" />
              <Menu
                label="Menu"
                items={[
                  { key: 'a', label: 'Cetak', icon: 'print', onSelect: () => undefined },
                  { key: 'b', label: 'Kolom alamat', checked: columns, onSelect: () => setColumns(!columns) },
                  { key: 'c', label: 'Hapus draf', icon: 'trash', danger: true, onSelect: () => undefined },
                ]}
              />
              <Tooltip text="Penjelasan singkat">
                <Button>Arahkan ke sini</Button>
              </Tooltip>
              <Button onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}>Ganti tema</Button>
              <Button onClick={() => toast({ text: 'Peringatan ditandai sah.', undo: () => setUndone(true) })}>Tampilkan pesan</Button>
              {undone && <span>sudah diurungkan</span>}
            </div>
          </Panel>
        }
        side={
          <Panel title="Keadaan">
            <p className="flex flex-wrap gap-2">
              {STATES.map((state) => (
                <StateBadge key={state} state={state} />
              ))}
              <StateBadge state="menunggu" word={`Menunggu ${LONG_OFFICE}`} />
              <Badge>12 berkas</Badge>
              {(['PUBLIK', 'INTERNAL', 'TERBATAS', 'RAHASIA'] as const).map((value) => (
                <ClassificationBadge key={value} value={value} />
              ))}
            </p>
            <p className="mt-3">
              Berkas dibawa ke <Abbreviation short="LTSA" /> terdekat sebelum pukul {formatTime(inHours(1))}; <Abbreviation short="XYZ" />{' '}
              tidak dikenal.
            </p>
          </Panel>
        }
      />
      <Panel title="Jam">
        <div className="grid gap-5 sm:grid-cols-2">
          <Clock due={inHours(50)} workingDaysLeft={2} holder={LONG_OFFICE} atExpiry="Naik ke Kepala Kantor Imigrasi Blitar" />
          <Clock due={inHours(-30)} workingDaysLeft={-1} holder="Polres Blitar" atExpiry="Sudah naik ke Kapolres" />
          <Clock due={inHours(5)} holder="PIMPASA" atExpiry="Naik ke kepala seksi" />
          <Clock due={inHours(-5)} holder="LTSA" atExpiry="" stopped="Diterima kemarin" />
        </div>
      </Panel>
      <Panel title="Fakta">
        <Facts
          items={[
            { label: 'Nama', value: LONG_NAME },
            { label: 'Alamat', value: LONG_ADDRESS, source: 'Formulir 12 November 2025, nilai B2' },
            { label: 'Paspor', value: undefined },
            {
              label: 'NIK',
              value: <Reveal label="NIK" masked="3505••••••••0002" onReveal={async () => await Promise.resolve('3505014708990002')} />,
            },
          ]}
        />
      </Panel>
      <Panel title="Lembar">
        <Tabs
          label="Bagian perkara"
          tabs={[
            { key: 'a', label: 'Ringkasan', content: <p>Isi ringkasan.</p> },
            { key: 'b', label: 'Bukti', count: 1234, content: <p>Isi bukti.</p> },
            {
              key: 'c',
              label: 'Rujukan antarinstansi',
              count: 0,
              content: <EmptyState title="Belum ada rujukan" action={<Button>Buat rujukan</Button>} />,
            },
            { key: 'd', label: 'Linimasa', content: <p>Isi linimasa.</p> },
          ]}
        />
      </Panel>
      <Panel title="Menunggu dan kosong">
        <ProgressBar label="Mengimpor permohonan" value={4321} max={10_000} unit="baris" />
        <ProgressBar label="Menghubungkan" />
        <Skeleton />
        <Notice title="Catatan">{LONG_SENTENCE}</Notice>
        <Notice tone="danger" title="Ada orang dalam bahaya sekarang">
          Hubungi 110 lebih dahulu.
        </Notice>
        <EmptyState title="Tidak ada peringatan yang menunggu" icon="heart">
          Yang baru akan muncul di sini dengan sendirinya.
        </EmptyState>
      </Panel>
      <Dialogs />
    </Page>
  );
}
