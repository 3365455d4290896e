/** Lets the live page grow: one entry every few seconds, on top; "?every=MILLISECONDS" sets the pace. */
const ENTRIES = [
  [
    '10 h 45',
    "Arrivée de Javier Milei. L'Argentine fait partie des pays approchés, comme l'Égypte, la Turquie et le Canada.",
  ],
  [
    '11 h 20',
    'Donald Trump a lancé le Conseil de la paix sur la scène principale. Il le préside lui-même, comme prévu par la charte.',
  ],
  [
    '11 h 50',
    'Un siège permanent coûte un milliard de dollars, rappelle une délégation du Golfe, « à verser la première année ».',
  ],
  [
    '14 h 05',
    'À Moscou, Vladimir Poutine reçoit ce soir Steve Witkoff et Jared Kushner, annonce Iouri Ouchakov.',
  ],
  [
    '15 h 30',
    "Des alliés traditionnels de Washington ont refusé de participer : on craint, dans leurs capitales, un rival de l'ONU.",
  ],
  ['17 h 40', 'Volodymyr Zelensky quitte Davos. Le prochain rendez-vous est fixé demain à Abou Dhabi.'],
];

const pace = Number(new URLSearchParams(location.search).get('every')) || 5000;
const list = document.getElementById('entries');

function add([when, text]) {
  const entry = document.createElement('section');
  entry.className = 'entry';
  const time = document.createElement('time');
  time.textContent = when;
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  entry.append(time, paragraph);
  list.prepend(entry);
}

const timer = setInterval(() => {
  const next = ENTRIES.shift();
  if (next) add(next);
  else clearInterval(timer);
}, pace);
