/** A draft, which nobody is sent: `translate export mails` hands it to a translator as suggestions. */
export const WELSH_DRAFT = {
  subject: {
    invitation: '',
    reminder: 'Nodyn atgoffa',
    'second-reminder': 'Nodyn atgoffa olaf',
    closing: 'Yn cau cyn hir',
  },
  welshBelow: "Mae'r neges hon yn Gymraeg isod.",
  invited: 'Rydych yn cael gwahoddiad i gymryd rhan mewn arolwg: {{title}}.',
  about: {
    'exit-interview': [
      "Mae ar gyfer pobl sy'n gadael y Gwasanaeth Prawf, neu sydd newydd adael. Mae'n gofyn pam rydych yn gadael, sut " +
        'brofiad oedd gweithio yma, ac a allai unrhyw beth fod wedi eich helpu i aros.',
    ],
    'psychological-safety': [
      "Mae ar gyfer pawb sy'n gweithio yn eich rhan chi o'r Gwasanaeth Prawf. Mae'n gofyn pa mor ddiogel yw codi " +
        'llais, gofyn am help a dysgu o gamgymeriadau.',
      'Dangosir y canlyniadau ar gyfer uned gyflawni prawf (PDU) neu grŵp mwy, a byth ar gyfer tîm.',
    ],
    'candidate-feedback': [
      "Mae ar gyfer pobl a ymgeisiodd am swydd yn y Gwasanaeth Prawf, pa mor bell bynnag yr aethant. Mae'n gofyn sut " +
        'brofiad oedd ymgeisio.',
      "Nid yw cymryd rhan yn gwneud gwahaniaeth i unrhyw gais. Nid yw neb sy'n penderfynu ar geisiadau yn gweld eich " +
        'atebion.',
    ],
    'assessor-feedback': [
      "Mae ar gyfer pobl a fu'n sifftio, yn sgorio neu'n cyfweld ymgeiswyr. Mae'n gofyn beth fyddai'n gwneud asesu'n " +
        'decach ac yn haws.',
      "Os gwelsoch rywbeth annheg ynghylch penderfyniad sy'n dal yn agored, dywedwch wrth yr arweinydd recriwtio nawr. " +
        "Darllenir atebion i'r arolwg hwn yn ddiweddarach, a dim ond gyda'i gilydd.",
    ],
    'new-starter-check': [
      "Mae ar gyfer pobl a ddechreuodd yn y Gwasanaeth Prawf yn ddiweddar. Mae'n gofyn sut mae'r swydd yn cymharu â'r " +
        'hyn roeddech yn ei ddisgwyl, ac a gawsoch y cymorth a addawyd i chi.',
    ],
  },
  time:
    "Mae'n cymryd tua {{least}} i {{most}} munud, ar ffôn neu gyfrifiadur. Gallwch stopio a pharhau yn nes ymlaen. " +
    'Eich dewis chi yw cymryd rhan.',
  ownDevice:
    "Eich ffôn neu gyfrifiadur eich hun yw'r dewis gorau: gall cyflogwr weld beth sy'n cael ei wneud ar ddyfais y " +
    "mae'n ei rheoli.",
  promise:
    "Mae eich atebion yn gyfrinachol. Cânt eu selio pan fyddwch yn eu hanfon, a'u cymysgu ag atebion o leiaf " +
    '{{others}} o bobl eraill bob mis. Dim ond ar gyfer grwpiau o {{k}} neu fwy y dangosir ffigurau.',
  thanks: `Os ydych wedi anfon eich atebion i "{{title}}", diolch. Nid oes dim mwy i'w wneud.`,
  everyone:
    "Nid ydym yn gwybod pwy sydd wedi ateb, felly mae'r neges hon yn mynd at bawb a gafodd wahoddiad.",
  lastReminder: "Dyma'r nodyn atgoffa olaf.",
  lastMail: 'Dyma ein neges olaf am yr arolwg hwn.',
  start: "Dechrau'r arolwg",
  orCopy: 'neu copïwch y cyfeiriad hwn i borwr:',
  until: 'Bydd eich dolen yn gweithio tan ddiwedd {{day}}.',
  yours:
    'Eich dolen chi yn unig yw hi, a gellir anfon atebion gyda hi unwaith: peidiwch ag anfon y neges hon ymlaen.',
  letter: {
    goTo: 'Teipiwch y cyfeiriad hwn i borwr, gyda phriflythrennau a llythrennau bach fel y maent yma:',
    yours:
      "Eich dolen chi yn unig yw hi, a gellir anfon atebion gyda hi unwaith: peidiwch â rhoi'r llythyr hwn i neb arall.",
  },
  ask: "Os nad yw'r ddolen yn gweithio, neu os oes gennych gwestiwn, ysgrifennwch at {{address}}.",
  stop: 'Stopio negeseuon am yr arolwg hwn',
  stopMeans: 'Bydd eich dolen yn dal i weithio. Nid yw stopio negeseuon yn dweud a ydych wedi ateb.',
} as const;
