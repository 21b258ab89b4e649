import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { cx } from '../class-names.ts';
import { formatBytes } from '../formats.ts';
import { Button, IconButton } from './button.tsx';
import { FieldGroup } from './field.tsx';
import { Icon } from './icon.tsx';
import type { InputProps } from './inputs.tsx';

interface FileDropProps extends InputProps<readonly File[]> {
  /** Media types and endings, as in `<input accept>`: `image/*`, `audio/*`, `.csv`. */
  readonly accept: string;
  readonly maxBytes: number;
  readonly maxFiles?: number;
  /** Opens the camera or the recorder of a phone. */
  readonly capture?: 'environment' | 'user';
  /** "Ambil foto", "Rekam suara", "Pilih berkas". */
  readonly pick?: string;
}

const fits = (file: File, accept: string): boolean =>
  accept.split(',').some((raw) => {
    const one = raw.trim();
    if (one.startsWith('.')) return file.name.toLowerCase().endsWith(one.toLowerCase());
    return one.endsWith('/*') ? file.type.startsWith(one.slice(0, -1)) : file.type === one;
  });

function Preview({ file }: { readonly file: File }) {
  const address = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  if (file.type.startsWith('image/')) return <img src={address} alt="" className="size-14 rounded object-cover" />;
  if (file.type.startsWith('audio/'))
    return (
      <audio controls src={address} className="h-10 max-w-56 min-w-0" aria-label={`Dengarkan ${file.name}`}>
        <track kind="captions" />
      </audio>
    );
  return <Icon name="file" size={28} />;
}

/** Photos, voice notes or files to send along; by button, by dropping, by pasting. Nothing leaves the device before the form is sent. */
export function FileDrop({
  id,
  value,
  onChange,
  accept,
  maxBytes,
  maxFiles = 5,
  capture,
  pick = 'Pilih berkas',
  size = 'normal',
  disabled,
  error,
  ...field
}: FileDropProps) {
  const own = useId();
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string>();
  const [over, setOver] = useState(false);

  const add = (files: readonly File[]) => {
    if (files.length === 0) return;
    const wrong = files.find((file) => !fits(file, accept));
    const big = files.find((file) => file.size > maxBytes);
    const many = value.length + files.length > maxFiles;
    setRefusal(
      (wrong !== undefined && `${wrong.name}: jenis berkas ini tidak diterima`) ||
        (big !== undefined && `${big.name}: ${formatBytes(big.size)}, paling besar ${formatBytes(maxBytes)}`) ||
        (many && `Paling banyak ${maxFiles} berkas`) ||
        undefined,
    );
    onChange([...value, ...files.filter((file) => fits(file, accept) && file.size <= maxBytes)].slice(0, maxFiles));
  };

  return (
    <FieldGroup id={id ?? own} error={error ?? refusal} {...field}>
      <div
        className={cx(
          'flex flex-wrap items-center gap-3 rounded border border-dashed border-control p-3',
          over ? 'bg-accent-soft' : 'bg-panel',
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add([...event.dataTransfer.files]);
        }}
        onPaste={(event) => add([...event.clipboardData.files])}
      >
        <input
          ref={input}
          type="file"
          className="hidden"
          tabIndex={-1}
          aria-hidden="true"
          accept={accept}
          multiple={maxFiles > 1}
          capture={capture}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Button
          icon={accept.includes('image') && !accept.includes('audio') ? 'camera' : 'upload'}
          size={size}
          disabled={disabled === true || value.length >= maxFiles}
          onClick={() => input.current?.click()}
        >
          {pick}
        </Button>
        <span className="text-sm text-muted">atau letakkan di sini · paling besar {formatBytes(maxBytes)}</span>
      </div>
      <ul className="flex flex-col gap-2">
        {value.map((file) => (
          <li
            key={`${file.name}-${file.size}-${file.lastModified}`}
            className="flex min-w-0 items-center gap-3 rounded border border-line bg-panel p-2"
          >
            <Preview file={file} />
            <span className="min-w-0 flex-1 break-all">
              {file.name} <span className="text-sm text-muted">{formatBytes(file.size)}</span>
            </span>
            <IconButton
              icon="trash"
              label={`Buang ${file.name}`}
              size={size}
              onClick={() => onChange(value.filter((kept) => kept !== file))}
            />
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}
