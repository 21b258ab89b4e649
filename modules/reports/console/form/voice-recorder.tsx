import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, IconButton } from '../../../../platform/ui/parts/button.tsx';

/** Longer notes are sent in two parts. Our choice: ten minutes of Opus are about five megabytes. */
const LONGEST_S = 600;
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const texts = {
  start: 'Rekam suara',
  stop: 'Selesai merekam',
  refused: 'Mikrofon tidak dapat dipakai. Izinkan mikrofon untuk halaman ini, atau pilih berkas rekaman di bawah.',
};

const told = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** How recordings of this page are told from chosen files. */
export const NOTE_NAME = 'rekaman-dari-halaman';

function Note({ file, at, onDropped }: { readonly file: File; readonly at: number; readonly onDropped: () => void }) {
  const address = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <li className="flex items-center gap-2">
      <audio controls src={address} className="h-11 min-w-0 flex-1" aria-label={`Dengarkan rekaman ${at + 1}`}>
        <track kind="captions" />
      </audio>
      <IconButton icon="trash" size="touch" label={`Buang rekaman ${at + 1}`} onClick={onDropped} />
    </li>
  );
}

interface VoiceRecorderProps {
  readonly notes: readonly File[];
  readonly onRecorded: (file: File) => void;
  readonly onDropped: (file: File) => void;
  readonly disabled: boolean;
}

/** Records with the microphone of the device; the notes stay here until the report is sent. */
export function VoiceRecorder({ notes, onRecorded, onDropped, disabled }: VoiceRecorderProps) {
  const recorder = useRef<MediaRecorder>(undefined);
  const [seconds, setSeconds] = useState<number>();
  const [refused, setRefused] = useState(false);
  const recording = seconds !== undefined;

  useEffect(() => {
    if (!recording) return undefined;
    const timer = setInterval(() => setSeconds((s) => (s === undefined ? s : s + 1)), 1_000);
    return () => clearInterval(timer);
  }, [recording]);
  useEffect(() => {
    if (seconds !== undefined && seconds >= LONGEST_S) recorder.current?.stop();
  }, [seconds]);
  // Leaving the page lets go of the microphone.
  useEffect(() => () => recorder.current?.stream.getTracks().forEach((track) => track.stop()), []);

  const start = async () => {
    setRefused(false);
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const type = TYPES.find((one) => MediaRecorder.isTypeSupported(one));
      const made = new MediaRecorder(stream, type === undefined ? {} : { mimeType: type });
      const parts: Blob[] = [];
      made.addEventListener('dataavailable', (event) => parts.push(event.data));
      made.addEventListener('stop', () => {
        stream.getTracks().forEach((track) => track.stop());
        setSeconds(undefined);
        const kind = made.mimeType.split(';')[0] ?? 'audio/webm';
        onRecorded(new File(parts, `${NOTE_NAME}-${Date.now()}`, { type: kind }));
      });
      made.start(1_000);
      recorder.current = made;
      setSeconds(0);
    } catch {
      setRefused(true);
    }
  };
  if (typeof MediaRecorder === 'undefined') return null;
  return (
    <div className="mb-3">
      {recording ? (
        <Button icon="microphone" size="touch" onClick={() => recorder.current?.stop()}>
          {texts.stop} · <span className="tabular-nums">{told(seconds)}</span>
        </Button>
      ) : (
        <Button icon="microphone" size="touch" disabled={disabled} onClick={() => void start()}>
          {texts.start}
        </Button>
      )}
      <ul className="mt-2 flex max-w-xl flex-col gap-2">
        {notes.map((file, at) => (
          <Note key={file.name} file={file} at={at} onDropped={() => onDropped(file)} />
        ))}
      </ul>
      {refused && (
        <p role="alert" className="mt-1 max-w-xl text-sm">
          {texts.refused}
        </p>
      )}
    </div>
  );
}
