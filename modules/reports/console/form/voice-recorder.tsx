import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../../platform/ui/parts/button.tsx';

/** Longer notes are sent in two parts. Our choice: ten minutes of Opus are about five megabytes. */
const LONGEST_S = 600;
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const texts = {
  start: 'Rekam suara',
  stop: 'Selesai merekam',
  refused: 'Mikrofon tidak dapat dipakai. Izinkan mikrofon untuk halaman ini, atau pilih berkas rekaman di bawah.',
};

const told = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Records with the microphone of the device; the note stays here until the report is sent. */
export function VoiceRecorder({ onRecorded, disabled }: { readonly onRecorded: (file: File) => void; readonly disabled: boolean }) {
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
        onRecorded(new File(parts, `rekaman-${Date.now()}.${kind.slice(6)}`, { type: kind }));
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
      {refused && (
        <p role="alert" className="mt-1 max-w-xl text-sm">
          {texts.refused}
        </p>
      )}
    </div>
  );
}
