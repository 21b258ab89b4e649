import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';

/** The two things that whoever reports comes for. */
export default function ReporterAtHome() {
  return (
    <Panel title="Melihat atau mendengar sesuatu?">
      <div className="flex flex-wrap gap-3">
        <LinkButton to="/lapor" variant="primary" size="touch" icon="plus">
          Tulis laporan
        </LinkButton>
        <LinkButton to="/laporan-saya" size="touch" icon="list">
          Laporan saya
        </LinkButton>
      </div>
    </Panel>
  );
}
