/** Names by group for the generated card checks, most frequent first: drawn with falling weights, given and family name together. */
export type NameGroup = 'english' | 'spanish' | 'vietnamese' | 'chinese' | 'slavic' | 'arabic';

export type GroupNames = { readonly given: readonly string[]; readonly family: readonly string[] };

const list = (text: string): readonly string[] => text.split(' ');

export const GROUP_NAMES: Readonly<Record<Exclude<NameGroup, 'english'>, GroupNames>> = {
  spanish: {
    given: list(
      'Maria Jose Juan Luis Carlos Ana Jesus Francisco Guadalupe Miguel Antonio Rosa Jorge Manuel Martha Pedro Alejandro Ramon ' +
        'Roberto Carmen Fernando Daniel Leticia Javier Ricardo Sergio Patricia Eduardo Teresa Rafael Margarita Hector Veronica ' +
        'Mario Raul Gloria Alberto Alejandra Enrique Silvia Victor Oscar Elizabeth Julio Sandra Ruben Laura Armando Juana ' +
        'Alfredo Claudia Arturo Norma Salvador Araceli Marco Monica Gustavo Adriana Gerardo Yolanda Felipe Blanca Rogelio ' +
        'Irma Guillermo Esperanza Ernesto Socorro Ignacio Dolores Cesar Beatriz Ruth Angel Lorena Ismael Graciela Efrain ' +
        'Rocio Rodolfo Elena Tomas Maricela Agustin Consuelo Humberto Esmeralda Ramiro Griselda Leonel Xochitl Noe Yesenia ' +
        'Abel Marisol Moises Cristina Saul Luz Adan Mayra Isaac Nayeli Joaquin Ofelia Everardo Herlinda Rigoberto Amparo',
    ),
    family: list(
      'Garcia Rodriguez Martinez Hernandez Lopez Gonzalez Perez Sanchez Ramirez Torres Flores Rivera Gomez Diaz Reyes Morales ' +
        'Cruz Ortiz Gutierrez Chavez Ramos Ruiz Mendoza Alvarez Castillo Jimenez Vasquez Romero Herrera Medina Aguilar Vargas ' +
        'Castro Guzman Mendez Munoz Salazar Soto Vega Delgado Contreras Rios Ortega Estrada Luna Espinoza Guerrero Santiago ' +
        'Alvarado Maldonado Valdez Acosta Dominguez Cortez Molina Carrillo Rosales Figueroa Sandoval Padilla Juarez Cabrera ' +
        'Santos Robles Avila Campos Cervantes Leon Rosario Fuentes Ochoa Trujillo Serrano Cardenas Salinas Navarro Pacheco ' +
        'Barrera Ayala Orozco Velasquez Zamora Escobar Villarreal Quintero Bautista Arellano Montoya Villanueva Bustamante ' +
        'Zavala Lozano Barragan Quintanilla Villalobos Cisneros Olivares Esquivel Tapia Camacho Solis Valencia Rangel Macias ' +
        'Saldana Tovar Arriaga Cuevas Ibarra Duenas Galvan Enriquez Palacios Renteria Zepeda Carbajal Huerta Nava Beltran ' +
        'delaCruz delaTorre DeLeon Ybarra Urbina Zaragoza Arredondo Escobedo Mireles Cantu Elizondo Trevino Guajardo',
    ),
  },
  vietnamese: {
    given: list(
      'Anh Minh Thanh Hung Tuan Hoa Lan Mai Linh Dung Huong Thuy Hai Son Phuong Hien Nga Hanh Quang Long Tam Trang Thao Duc ' +
        'Khanh Ngoc Binh Tien Nam Hoang Van Cuong Loan Yen Dao Kim Tri Vinh Phuc Bao Hieu Khoa Lam Nhung Uyen Nhi Thu Xuan ' +
        'Chau Kiet Huy Dat Toan Trung My Bich Diem Giang Quyen Tuyet',
    ),
    family: list(
      'Nguyen Tran Le Pham Huynh Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Truong Dinh Lam Mai Cao Trinh Luong Ha Dao',
    ),
  },
  chinese: {
    given: list(
      'Wei Fang Min Jing Li Jun Yan Xiaoming Yong Lei Tao Ping Hong Xiuying Mei Ling Ying Jie Hui Xin Yu Hua Jianguo Xiaohong ' +
        'Guoqiang Lihua Weidong Chunhua Haiyan Xiaoli Meili Zhigang Wenjing Yuzhi Bin Gang Peng Chao Bo Lin Kun Zhen Rong Qiang ' +
        'Zihan Xinyi Haoran Ruoxi Siuling Kaming Waiming Jianhua Dandan Liping Shu Feng',
    ),
    family: list(
      'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Song Deng Han Feng ' +
        'Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Lam Wong Chan Cheung Leung Ng Ho',
    ),
  },
  slavic: {
    given: list(
      'Alexander Natalia Sergey Olga Dmitry Tatiana Andrey Elena Aleksei Svetlana Vladimir Irina Ivan Anna Mikhail Oksana Viktor ' +
        'Ludmila Igor Galina Piotr Katarzyna Krzysztof Malgorzata Andrzej Agnieszka Tomasz Barbara Pawel Ewa Marek Krystyna ' +
        'Stanislaw Jadwiga Grzegorz Joanna Wojciech Marta Zbigniew Danuta Oleksandr Yulia Mykola Olena Volodymyr Halina Bogdan ' +
        'Milan Jelena Dragan Goran Ivana Marko Vesna Petr Jana Jiri Lenka Yuri Vera Nikolai Larisa',
    ),
    family: list(
      'Ivanov Petrov Kowalski Nowak Smirnov Popov Volkov Kozlov Novikov Morozov Wisniewski Wojcik Kowalczyk Kaminski Lewandowski ' +
        'Zielinski Szymanski Wozniak Dabrowski Kozlowski Jankowski Mazur Kwiatkowski Krawczyk Piotrowski Grabowski Shevchenko ' +
        'Kovalenko Bondarenko Tkachenko Kravchenko Melnyk Boyko Oliynyk Lysenko Marchenko Sokolov Lebedev Pavlov Semenov ' +
        'Golubev Vinogradov Bogdanov Vorobyov Fedorov Mikhailov Belyaev Tarasov Belov Komarov Jovanovic Petrovic Nikolic ' +
        'Markovic Horvat Novak Svoboda Dvorak Cerny Prochazka Kucera Zhuk Romanenko Savchenko Rudenko Petrenko',
    ),
  },
  arabic: {
    given: list(
      'Mohammed Ahmed Ali Fatima Omar Hassan Mariam Hussein Aisha Ibrahim Khaled Youssef Layla Mahmoud Abdullah Noor Samir Zainab ' +
        'Mustafa Salma Karim Huda Tariq Rania Walid Amina Hamza Dina Bilal Nadia Said Yasmin Jamal Sara Faisal Rana Nabil Hala ' +
        'Amir Lina Rashid Mona Ziad Iman Adel Samira Bashir Khadija Abdulrahman Ghada',
    ),
    family: list(
      'Ahmed Ali Hassan Mohamed Ibrahim Hussein Khan Haddad Khalil Mansour Saleh Abdallah Nasser Hamdan Said Hamad Khoury Aziz ' +
        'Rahman Mahmoud Osman Salem Awad Farah Najjar Shaheen Sabbagh Kassab Sayegh Darwish Qasim Jaber Mustafa Suleiman Yousef ' +
        'Abdulrahman Taleb Issa Hijazi Masri Shami Zayed Barakat Bakr Odeh Nassar Haidar Fares Ghanem Tamimi',
    ),
  },
};

/** Other spellings of one name, as different offices write them. */
export const TRANSLITERATIONS: Readonly<Record<string, readonly string[]>> = {
  Mohammed: ['Mohammad', 'Muhammad', 'Mohamed', 'Mohamad'],
  Ahmed: ['Ahmad'],
  Youssef: ['Yusuf', 'Yousef', 'Yusef'],
  Hussein: ['Hussain', 'Husein'],
  Fatima: ['Fatma', 'Fatimah'],
  Khaled: ['Khalid'],
  Layla: ['Leila', 'Laila'],
  Noor: ['Nour', 'Nur'],
  Omar: ['Umar'],
  Abdulrahman: ['Abdul Rahman', 'Abdelrahman'],
  Alexander: ['Aleksandr', 'Aleksander'],
  Dmitry: ['Dmitri', 'Dmitriy'],
  Sergey: ['Sergei'],
  Natalia: ['Nataliya', 'Natalya'],
  Andrey: ['Andrei'],
  Tatiana: ['Tatyana'],
  Oleksandr: ['Alexander'],
  Yulia: ['Julia', 'Yuliya'],
  Xiaoming: ['Xiao Ming', 'Hsiao-ming'],
  Guoqiang: ['Guo Qiang'],
  Lihua: ['Li Hua'],
};
