/** Our own icons: 16-unit line drawings that take the colour and size of the text around them. */
import type { ComponentChildren } from 'preact';

interface IconProps {
  children: ComponentChildren;
}

/** Decorative: the control around an icon carries the name. */
function Icon({ children }: IconProps) {
  return (
    <svg
      class="rp-icon"
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const PersonIcon = () => (
  <Icon>
    <circle cx="8" cy="5" r="2.75" />
    <path d="M2.75 14c.4-3 2.4-4.5 5.25-4.5s4.85 1.5 5.25 4.5" />
  </Icon>
);

export const OrganizationIcon = () => (
  <Icon>
    <path d="M2 6 8 2.5 14 6M3 6.25h10M4 8.5v3.25M8 8.5v3.25M12 8.5v3.25M2.5 13.75h11" />
  </Icon>
);

export const PlaceIcon = () => (
  <Icon>
    <path d="M8 14.25c3-3.2 4.5-5.6 4.5-7.6a4.5 4.5 0 0 0-9 0c0 2 1.5 4.4 4.5 7.6Z" />
    <circle cx="8" cy="6.5" r="1.5" />
  </Icon>
);

export const EventIcon = () => (
  <Icon>
    <rect x="2.25" y="3.25" width="11.5" height="10.5" rx="1.5" />
    <path d="M2.25 6.5h11.5M5.25 1.75v3M10.75 1.75v3" />
  </Icon>
);

export const ClaimIcon = () => (
  <Icon>
    <path d="M2.25 3.5h11.5v7.25H7.5L4.25 13.5v-2.75h-2z" />
    <path d="M5 6h6M5 8.25h4" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M9.75 3.25 5 8l4.75 4.75" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const PinIcon = () => (
  <Icon>
    <path d="M6 2h4M6.75 2v4.25L4.5 9h7L9.25 6.25V2M8 9v5" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2.25" />
  </Icon>
);

export const ExternalIcon = () => (
  <Icon>
    <path d="M6.5 3.5h-3v9h9v-3M9.25 2.75h4v4M13 3 7.75 8.25" />
  </Icon>
);

export const ConflictIcon = () => (
  <Icon>
    <path d="M2 5.25h9.5M9 2.75l2.5 2.5L9 7.75M14 10.75H4.5M7 8.25l-2.5 2.5 2.5 2.5" />
  </Icon>
);

export const DiffersIcon = () => (
  <Icon>
    <path d="M3 6h10M3 10h10M10.5 3l-5 10" />
  </Icon>
);

export const QuestionIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M6.25 6.25c.2-1 .9-1.5 1.8-1.5 1 0 1.75.6 1.75 1.5 0 1.2-1.75 1.3-1.75 2.5M8 11.1v.1" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.25 10.25 3.5 3.5" />
  </Icon>
);

/** The icon of a kind of record. */
export function KindIcon({ kind }: { kind: 'person' | 'organization' | 'place' | 'event' | 'claim' }) {
  if (kind === 'person') return <PersonIcon />;
  if (kind === 'organization') return <OrganizationIcon />;
  if (kind === 'place') return <PlaceIcon />;
  return kind === 'event' ? <EventIcon /> : <ClaimIcon />;
}
