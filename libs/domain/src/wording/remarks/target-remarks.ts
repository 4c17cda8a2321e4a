import type { InEveryLanguage } from '../language';

/** Why something is not dialled, and what to do about it; `what` is the address, with the name that led to it. */
export const TARGET_REMARKS = {
  'target-not-an-address': {
    en: '{what} is not dialled: it is no plain IP address. Enter it without the name of a network card',
    nl: '{what} wordt niet benaderd: dit is geen gewoon IP-adres. Vul het adres in zonder naam van een netwerkkaart',
  },
  'target-unspecified': {
    en: '{what} is not dialled: it stands for “no address”. Enter the address of the system itself',
    nl: '{what} wordt niet benaderd: dit adres staat voor ‘geen adres’. Vul het adres van het systeem zelf in',
  },
  'target-loopback': {
    en: '{what} is not dialled: it is the machine of Nachtwacht itself. Enter the address of the system on its network',
    nl: '{what} wordt niet benaderd: dit is de machine van Nachtwacht zelf. Vul het adres van het systeem op het netwerk in',
  },
  'target-metadata': {
    en: '{what} is not dialled: a cloud hands out credentials there. This can not be approved',
    nl: '{what} wordt niet benaderd: op dit adres deelt een cloud inloggegevens uit. Dat kan niet worden toegestaan',
  },
  'target-link-local': {
    en: '{what} is not dialled: it is link-local, so that it belongs to no site. Give the system an address of its network',
    nl: '{what} wordt niet benaderd: dit adres geldt alleen op één kabel en is dus van geen enkele vestiging. Geef het systeem een adres van zijn netwerk',
  },
  'target-multicast': {
    en: '{what} is not dialled: it is a multicast address and not one system. Enter the address of the system itself',
    nl: '{what} wordt niet benaderd: dit is een multicastadres en niet één systeem. Vul het adres van het systeem zelf in',
  },
  'target-broadcast': {
    en: '{what} is not dialled: it is the broadcast address and not one system. Enter the address of the system itself',
    nl: '{what} wordt niet benaderd: dit is het broadcastadres en niet één systeem. Vul het adres van het systeem zelf in',
  },
  'target-documentation': {
    en: '{what} is not dialled: it is an example address from a manual. Replace it by the real one',
    nl: '{what} wordt niet benaderd: dit is een voorbeeldadres uit een handleiding. Vervang het door het echte adres',
  },
  'target-benchmark': {
    en: '{what} is not dialled: it is set aside for test rigs. Enter the address of the system itself',
    nl: '{what} wordt niet benaderd: dit adres is bestemd voor meetopstellingen. Vul het adres van het systeem zelf in',
  },
  'target-tunnel': {
    en: '{what} is not dialled: it hides another address behind a tunnel. Enter that other address',
    nl: '{what} wordt niet benaderd: dit adres verbergt een ander adres achter een tunnel. Vul dat andere adres in',
  },
  'target-reserved': {
    en: '{what} is not dialled: it is reserved and belongs to no system. Correct it',
    nl: '{what} wordt niet benaderd: dit adres is gereserveerd en van geen enkel systeem. Verbeter het',
  },
  'target-own-service': {
    en: '{what} is not dialled: it is a part of Nachtwacht itself. This can not be approved',
    nl: '{what} wordt niet benaderd: dit is een onderdeel van Nachtwacht zelf. Dat kan niet worden toegestaan',
  },
  'target-network-not-approved': {
    en: '{what} is not dialled: it is not in the approved networks of {site}. Add it to that site, or correct the address',
    nl: '{what} wordt niet benaderd: het ligt niet in de goedgekeurde netwerken van {site}. Voeg het toe bij die vestiging of verbeter het adres',
  },
  'target-port-not-approved': {
    en: '{what} is not dialled: port {port} is not among the approved ports of {site}. Add it to that site, or correct the port',
    nl: '{what} wordt niet benaderd: poort {port} hoort niet bij de goedgekeurde poorten van {site}. Voeg die toe bij die vestiging of verbeter de poort',
  },
  'target-its-site': { en: 'its site', nl: 'de vestiging' },
} as const satisfies Record<string, InEveryLanguage>;
