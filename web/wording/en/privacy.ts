import type { Prose } from '../prose.ts';

export const privacy = {
  title: 'Privacy notice',
  sections: [
    {
      text: [
        'The organisation that sent you a personal link decides what this survey is for and answers for what ' +
          'happens to your personal data. The lawful basis is set out in its own privacy notice. Taking part is ' +
          'your choice.',
      ],
    },
    {
      title: 'Before you send your answers',
      text: [
        'Your answers are stored encrypted. The key is in your browser and in your resume code and nowhere else, ' +
          'so we cannot read them. They are deleted when you send them or delete them. If you do neither, they cannot ' +
          'be opened after the day that you are told, and are then deleted.',
      ],
    },
    {
      title: 'When you send your answers',
      list: [
        'They are sealed so that only the monthly shuffle can open them.',
        'No time, internet address or name is stored with them. They carry the unit or region that your link was ' +
          'made for, if it was made for one.',
        'At the shuffle they are parted: chosen answers stay with that unit or region, answers about you, such as ' +
          'your role and length of service, are kept by region only, and each text that you wrote is kept alone, ' +
          'by region only.',
        'Some surveys ask equality questions at the end, if you want to answer them. Each of those answers is sealed ' +
          'again and kept alone. Once a year they are counted for England and Wales as a whole, numbers under the ' +
          'smallest group are left out, and the answers themselves are destroyed.',
        'You can withdraw them with your receipt code until they are mixed. After that nobody can find them, so ' +
          'we cannot show them to you, correct them or delete them.',
      ],
    },
    {
      title: 'Who knows that you answered',
      text: [
        'No list shows who has answered. Reminders go to everyone who was sent a link. Your address is kept apart ' +
          'from your answers, to send you the link and reminders, and is deleted after your link expires.',
        'If an email to you comes back, or you or your mail service call it unwanted, we keep a code made from the ' +
          'address for 400 days, so that no survey mails it again. If you stop the emails of a survey, we keep that ' +
          'until your link expires. Neither says whether you have answered.',
        'Where a survey can be answered by a link that is open to anybody, we count how many begin in an hour, and ' +
          'keep that number for 2 hours.',
      ],
    },
    {
      title: 'What we cannot promise',
      list: [
        'What you write can give you away to somebody who knows you, so do not name anyone or describe anything ' +
          'that only you would know.',
        'An employer can see what is done on its devices, and may be able to read what is sent over its network. ' +
          'Use your own phone if that worries you.',
        'Somebody who is able to change the software of this service could change it to break this promise.',
        'Small groups depend on the list of people invited being a true one. We ask that a second person checks ' +
          'it against staff records.',
      ],
    },
    {
      title: 'What we do not do',
      text: [
        'We do not use your answers to decide anything about you. We do not use advertising or tracking, and no ' +
          'other company can see what you do here. Our records of visits say only which kind of page was asked ' +
          'for, and whether it worked.',
      ],
    },
  ],
} as const satisfies Prose;
