import {
  ArrowLeft,
  ArrowUpDown,
  BookOpen,
  Bookmark,
  Calendar,
  Check,
  ChevronsUpDown,
  CircleQuestionMark,
  CircleUser,
  Clock,
  ExternalLink,
  EyeOff,
  GripVertical,
  Heart,
  House,
  Inbox,
  KeyRound,
  Layers,
  LibraryBig,
  Lightbulb,
  ListChecks,
  LogOut,
  Menu,
  PencilLine,
  Plus,
  Search,
  Settings,
  Shield,
  ThumbsUp,
  TriangleAlert,
  Users,
  Vote,
  WifiOff,
  X,
  Zap,
} from 'lucide';

type Outline = [string, Record<string, string | number>][];

const outlines: Record<string, Outline> = {
  agree: ThumbsUp,
  alert: TriangleAlert,
  back: ArrowLeft,
  ballots: Vote,
  book: BookOpen,
  bookmark: Bookmark,
  calendar: Calendar,
  check: Check,
  clock: Clock,
  close: X,
  digests: Inbox,
  grip: GripVertical,
  heart: Heart,
  hidden: EyeOff,
  home: House,
  idea: Lightbulb,
  key: KeyRound,
  layers: Layers,
  library: LibraryBig,
  link: ExternalLink,
  list: ListChecks,
  menu: Menu,
  offline: WifiOff,
  pencil: PencilLine,
  plus: Plus,
  search: Search,
  settings: Settings,
  shield: Shield,
  signout: LogOut,
  sort: ArrowUpDown,
  surprise: Zap,
  switch: ChevronsUpDown,
  unsure: CircleQuestionMark,
  user: CircleUser,
  users: Users,
} as unknown as Record<string, Outline>;

const SVG = 'http://www.w3.org/2000/svg';

/** One Lucide outline by name, drawn in the colour of the text around it. */
class CoIcon extends HTMLElement {
  static observedAttributes = ['name'];

  connectedCallback() {
    if (!this.firstChild) {
      this.draw();
    }
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.draw();
    }
  }

  private draw() {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('class', 'ic');
    for (const [name, value] of Object.entries({ fill: 'none', stroke: 'currentColor' })) {
      svg.setAttribute(name, value);
    }
    for (const [tag, attributes] of outlines[this.getAttribute('name') ?? ''] ?? []) {
      const part = document.createElementNS(SVG, tag);
      Object.entries(attributes).forEach(([name, value]) => part.setAttribute(name, String(value)));
      svg.append(part);
    }
    this.replaceChildren(svg);
  }
}

customElements.define('co-icon', CoIcon);
