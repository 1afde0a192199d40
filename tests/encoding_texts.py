"""A few sentences in the languages whose old encodings are easily mistaken for one another."""

from __future__ import annotations

TEXTS = {
    "pl": "Art. 1. Kto dopuszcza się handlu ludźmi, podlega karze pozbawienia wolności na czas "
    "nie krótszy od lat 3. Zgoda pokrzywdzonego nie wyłącza bezprawności czynu. Jeżeli "
    "sprawca działał w celu osiągnięcia korzyści majątkowej, sąd może orzec grzywnę oraz "
    "świadczenie pieniężne.",
    "cs": "§ 1 Kdo přiměje, zjedná, ukryje nebo přepraví jinou osobu, aby jí bylo užito k "
    "nuceným pracím, bude potrestán odnětím svobody. Souhlas poškozeného není významný, "
    "že byl dán předem. Dítě může být vyslechnuto jen za přítomnosti zmocněnce.",
    "hu": "1. § Aki mást elad, megvásárol, ellenszolgáltatásként átad vagy átvesz, bűntett "
    "miatt börtönnel büntetendő. A sértett beleegyezése a büntethetőséget nem zárja ki, "
    "és az elkövető büntetése szigorúbb, ha a bűncselekményt gyűjtő jellegű csoport "
    "követi el.",
    "hr": "Članak 1. Tko uporabom sile ili prijetnje vrbuje, preveze ili skriva osobu radi "
    "prisilnog rada, kaznit će se zatvorom. Žrtva se neće kazniti za djelo koje je "
    "počinila zato što je na to bila prisiljena. Pristanak žrtve nije važan, a sud može "
    "odrediti višu kaznu.",
    "ro": "Art. 1. Recrutarea, transportarea, transferarea sau adăpostirea unei persoane în "
    "scopul exploatării se pedepseşte cu închisoare. Consimţământul persoanei nu "
    "constituie cauză justificativă, iar victima nu răspunde pentru faptele pe care a "
    "fost silită să le facă.",
    "ru": "Статья 1. Купля-продажа человека либо его вербовка, перевозка или укрывательство в "
    "целях эксплуатации наказываются лишением свободы. Согласие потерпевшего не имеет "
    "значения. Лицо, которое было принуждено к этому, не несёт ответственности за то, что "
    "оно совершило.",
    "uk": "Стаття 1. Торгівля людьми, а також вербування, перевезення або переховування людини "
    "з метою експлуатації караються позбавленням волі. Згода потерпілої особи не має "
    "значення, якщо її було отримано обманом. Жертва не підлягає покаранню за те, що її "
    "примусили вчинити.",
    "bg": "Чл. 1. Който набира, превозва, укрива или приема лица с цел да бъдат използвани за "
    "принудителен труд, се наказва с лишаване от свобода. Съгласието на пострадалия не е "
    "от значение, когато е дадено под заплаха. Детето се изслушва само при участие на "
    "психолог.",
    "sr": "Члан 1. Ко силом или претњом врбује, превози, крије или држи друго лице у циљу "
    "експлоатације његовог рада, казниће се затвором. Пристанак жртве није од значаја за "
    "постојање кривичног дела, а жртва се неће казнити за оно што је била принуђена да "
    "учини.",
    "el": "Άρθρο 1. Όποιος με τη χρήση βίας ή απειλής προσλαμβάνει, μεταφέρει ή υποθάλπει "
    "πρόσωπο με σκοπό την εκμετάλλευση της εργασίας του τιμωρείται με κάθειρξη. Η "
    "συναίνεση του θύματος δεν είναι κρίσιμη. Το θύμα δεν τιμωρείται για πράξη που "
    "αναγκάστηκε να τελέσει.",
    "tr": "Madde 1. Zorla çalıştırmak veya hizmet ettirmek için tehdit ile kişileri tedarik "
    "eden, kaçıran ya da barındıran kişiye hapis cezası verilir. Mağdurun rızası "
    "geçersizdir. Suçun işlenmesine yönelik olarak çocuğun barındırılması hâlinde de bu "
    "ceza uygulanır.",
    "he": "סעיף 1. הסוחר באדם לשם העבדה בכפייה, דינו מאסר. הסכמת הקרבן אינה מעלה ואינה מורידה. "
    "אדם שנפגע מן העבירה לא יישא באחריות על מה שנכפה עליו לעשות, ואם הוא קטין יש למנות לו "
    "אפוטרופוס.",
    "ar": "المادة 1. كل من قام بتجنيد شخص أو نقله أو إيوائه بقصد استغلاله في العمل القسري يعاقب "
    "بالسجن. ولا يعتد برضا المجني عليه إذا كان قد أكره على ذلك. ولا يسأل المجني عليه عن "
    "أي جريمة أجبر على ارتكابها في هذا القانون.",
    "fr": "Article 1er. Le fait de recruter, de transporter ou d'héberger une personne à des "
    "fins d'exploitation est puni d'emprisonnement. Le consentement de la victime est "
    "indifférent. La victime n'est pas pénalement responsable des infractions qu'elle a "
    "été forcée à commettre.",
    "de": "§ 1 Wer eine andere Person anwirbt, befördert, beherbergt oder aufnimmt, um sie zu "
    "Beschäftigungen zu bringen, die ausbeuterisch sind, wird mit Freiheitsstrafe "
    "bestraft. Die Einwilligung des Opfers ist unerheblich, wenn es für die Tat genötigt "
    "wurde.",
    "et": "§ 1. Inimese asetamise eest olukorda, kus ta on sunnitud töötama tavapäratutel "
    "tingimustel, karistatakse vangistusega. Kannatanu nõusolek ei välista "
    "õigusvastasust, kui see on saadud ähvardusega. Seaduse täitmist jälgib "
    "tööinspektsioon ja politsei.",
    "lt": "1 straipsnis. Tas, kas pardavė, pirko ar kitaip įgijo žmogų arba jį verbavo, gabeno "
    "ar laikė nelaisvėje, baudžiamas laisvės atėmimu. Nukentėjusio asmens sutikimas "
    "neturi reikšmės. Žmogus neatsako už tai, ką padarė dėl šio nusikaltimo, jeigu buvo "
    "priverstas.",
    "lv": "1. pants. Par cilvēku tirdzniecību soda ar brīvības atņemšanu. Cietušā piekrišana "
    "nav būtiska, ja tā iegūta ar draudiem vai viltu. Šā likuma izpratnē bērns ir "
    "persona, kas nav sasniegusi astoņpadsmit gadu vecumu, un tā tiek pārstāvēta kā "
    "cietušais.",
}
"""Code of the language -> its sentences."""

ENCODINGS = {
    "pl": ("iso-8859-2", "windows-1250", "cp852"),
    "cs": ("iso-8859-2", "windows-1250", "cp852"),
    "hu": ("iso-8859-2", "windows-1250", "cp852"),
    "hr": ("iso-8859-2", "windows-1250"),
    "ro": ("iso-8859-2", "windows-1250"),
    "ru": ("windows-1251", "koi8-r", "iso-8859-5", "cp866", "mac-cyrillic", "utf-16-le"),
    "uk": ("windows-1251", "koi8-u", "iso-8859-5", "utf-16-be"),
    "bg": ("windows-1251", "iso-8859-5", "koi8-r"),
    "sr": ("windows-1251", "iso-8859-5"),
    "el": ("windows-1253", "iso-8859-7", "cp737"),
    "tr": ("windows-1254", "iso-8859-9", "cp857"),
    "he": ("windows-1255", "iso-8859-8"),
    "ar": ("windows-1256", "iso-8859-6"),
    "fr": ("windows-1252", "iso-8859-1", "iso-8859-15", "cp850", "macintosh"),
    "de": ("windows-1252", "iso-8859-1", "cp850"),
    "et": ("windows-1257", "iso-8859-13", "iso-8859-15"),
    "lt": ("windows-1257", "iso-8859-13"),
    "lv": ("windows-1257", "iso-8859-13"),
}
"""Code of the language -> the encodings in which its statutes are met."""
