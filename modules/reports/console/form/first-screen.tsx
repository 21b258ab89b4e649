import type { Form } from '../../../../platform/ui/form.ts';
import { Choice, Select } from '../../../../platform/ui/parts/choices.tsx';
import { FileDrop } from '../../../../platform/ui/parts/file-drop.tsx';
import { TextArea, TextInput } from '../../../../platform/ui/parts/inputs.tsx';
import { VillagePicker } from '../../../territory/console/shared/village-picker.tsx';
import { MAX_ATTACHMENTS, VOICE_MAX_BYTES } from '../../model.ts';
import { Hotlines } from '../shared/hotlines.tsx';
import { optionsOf, TOPICS } from '../words.ts';
import type { StoryBody, StoryValues } from './story.ts';
import { NOTE_NAME, VoiceRecorder } from './voice-recorder.tsx';

const texts = {
  held: 'Apakah ada orang yang sekarang ditahan, diancam, atau disakiti?',
  leaving: 'Apakah ada yang akan berangkat dalam 24 jam?',
  what: 'Ceritakan apa yang Anda lihat atau dengar',
  whatHelp: 'Siapa, apa, di mana, kapan. Beberapa kalimat sudah cukup; ejaan tidak penting.',
  files: 'Foto atau rekaman',
  filesHelp: 'Lokasi dan data ponsel di dalam foto tidak ikut terbaca oleh petugas. Berkas asli disegel sebagai bukti.',
};
const YES_NO = [
  { value: 'no', label: 'Tidak' },
  { value: 'yes', label: 'Ya' },
] as const;
const said = (answer: boolean | undefined): 'no' | 'yes' | undefined => (answer === undefined ? undefined : answer ? 'yes' : 'no');

interface FirstScreenProps {
  readonly form: Form<StoryValues, StoryBody>;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** What, where, danger, own words, photo and voice. */
export function FirstScreen({ form, files, onFiles }: FirstScreenProps) {
  const { danger } = form.values;
  const notes = files.filter((file) => file.name.startsWith(NOTE_NAME));
  const answer = (key: keyof StoryValues['danger']) => ({
    id: form.idOf(`danger.${key}`),
    value: said(danger[key]),
    onChange: (value: 'yes' | 'no') => form.set('danger', { ...danger, [key]: value === 'yes' }),
    error: form.errorAt(`danger.${key}`),
  });
  return (
    <>
      <Choice size="touch" label={texts.held} options={YES_NO} {...answer('heldOrThreatened')} />
      <Choice size="touch" label={texts.leaving} options={YES_NO} {...answer('leavingSoon')} />
      {(danger.heldOrThreatened === true || danger.leavingSoon === true) && <Hotlines />}
      <Select size="touch" label="Tentang apa?" options={optionsOf(TOPICS)} {...form.bind('topic')} />
      <TextArea size="touch" label={texts.what} help={texts.whatHelp} maxLength={10_000} {...form.bind('what')} />
      <VillagePicker size="touch" level="any" label="Di desa atau kelurahan mana?" optional {...form.bind('place')} />
      <TextInput
        size="touch"
        label="Letak persisnya"
        help="Misalnya: rumah cat hijau di belakang pasar"
        optional
        {...form.bind('placeDetail')}
      />
      <VoiceRecorder
        disabled={files.length >= MAX_ATTACHMENTS}
        notes={notes}
        onRecorded={(file) => onFiles([...files, file].slice(0, MAX_ATTACHMENTS))}
        onDropped={(file) => onFiles(files.filter((one) => one !== file))}
      />
      <FileDrop
        size="touch"
        label={texts.files}
        help={texts.filesHelp}
        optional
        accept="image/*,audio/*"
        maxBytes={VOICE_MAX_BYTES}
        maxFiles={MAX_ATTACHMENTS - notes.length}
        value={files.filter((file) => !notes.includes(file))}
        onChange={(chosen) => onFiles([...notes, ...chosen])}
      />
    </>
  );
}
